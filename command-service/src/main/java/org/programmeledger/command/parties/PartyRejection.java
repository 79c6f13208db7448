package org.programmeledger.command.parties;

import org.programmeledger.command.Rejection;
import org.programmeledger.events.parties.PartyId;

/** The rules of parties, in order of precedence. */
sealed interface PartyRejection extends Rejection {

    record UnknownParty(PartyId party) implements PartyRejection {}

    /** Directly, or by way of those that belong to it. */
    record PartyBelongsToItself(PartyId party) implements PartyRejection {}
}
