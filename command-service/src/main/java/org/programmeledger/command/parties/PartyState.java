package org.programmeledger.command.parties;

import org.programmeledger.command.Fold;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;

/** What the rules need to know of a party: that it exists. */
public record PartyState(boolean registered) {

    /** How a party follows from its events. */
    public static final Fold<PartyEvent, PartyState> FOLD =
            new Fold<>(PartyEvent.class, new PartyState(false), PartyState::evolve);

    private PartyState evolve(PartyEvent event) {
        return switch (event) {
            case PartyRegistered _ -> new PartyState(true);
        };
    }
}
