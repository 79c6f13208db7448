/** Who decides: the coalition of a programme, its seats, rules and mandates, and the register of what was decided. */
@NullMarked
package org.programmeledger.events.coalition;

import org.jspecify.annotations.NullMarked;
