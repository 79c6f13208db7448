/** Shocks: what happened, where (an area cell, never an address), and to whom. */
@NullMarked
package org.programmeledger.events.incidents;

import org.jspecify.annotations.NullMarked;
