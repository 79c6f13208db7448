/** Claims of effect with their assessment and with the claims they overlap, as of any position. Never part of a balance. */
@NullMarked
package org.programmeledger.query.claims;

import org.jspecify.annotations.NullMarked;
