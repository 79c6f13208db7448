/**
 * Initiatives and their life cycle.
 *
 * <p>Read: InitiativeCommand, InitiativeState, InitiativeDecider, InitiativeRejection, Initiative, InitiativeHttp.
 */
@NullMarked
package org.programmeledger.command.initiatives;

import org.jspecify.annotations.NullMarked;
