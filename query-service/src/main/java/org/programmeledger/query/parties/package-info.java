/** Parties, as of any position. */
@NullMarked
package org.programmeledger.query.parties;

import org.jspecify.annotations.NullMarked;
