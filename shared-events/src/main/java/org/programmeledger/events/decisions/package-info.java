/** What is decided: a proposal, the ballots on it, its outcome, and how long it holds. */
@NullMarked
package org.programmeledger.events.decisions;

import org.jspecify.annotations.NullMarked;
