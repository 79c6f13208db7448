/** Outcome contracts (social impact bonds): who pays for which outcome, and which outcomes count. Never cash by themselves. */
@NullMarked
package org.programmeledger.events.outcomes;

import org.jspecify.annotations.NullMarked;
