/** Programmes and their lists, as of any position. */
@NullMarked
package org.programmeledger.query.programme;

import org.jspecify.annotations.NullMarked;
