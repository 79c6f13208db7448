/** Outcome contracts with what counts in each period, and what was submitted and verified, as of any position. */
@NullMarked
package org.programmeledger.query.outcomes;

import org.jspecify.annotations.NullMarked;
