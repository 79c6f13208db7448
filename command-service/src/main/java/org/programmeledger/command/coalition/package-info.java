/**
 * Who decides: the coalition of a programme, its seats and rules, and the register of what was decided. Read:
 * CoalitionCommand, CoalitionState, CoalitionDecider, CoalitionRejection, Coalition, CoalitionHttp.
 */
@NullMarked
package org.programmeledger.command.coalition;

import org.jspecify.annotations.NullMarked;
