package org.programmeledger.command.parties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Fold;
import org.programmeledger.command.References;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;
import org.programmeledger.events.parties.PartyId;

/**
 * What the rules need to know of a party: that it exists, and to which it belongs.
 *
 * @param partOf the party with which it counts as one, if it belongs to another
 */
public record PartyState(boolean registered, @Nullable PartyId partOf) {

    /** How a party follows from its events. */
    public static final Fold<PartyEvent, PartyState> FOLD =
            new Fold<>(PartyEvent.class, new PartyState(false, null), PartyState::evolve);

    /** A party and those it belongs to, from itself to the one that belongs to no other. */
    public static List<PartyId> chain(PartyId party, References references) {
        var chain = new ArrayList<PartyId>();
        for (var next = party;
                next != null;
                next = references.stateOf(next, FOLD).partOf()) {
            chain.add(next);
        }
        return chain;
    }

    /** The party with which a party counts as one recipient: itself, if it belongs to no other. */
    public static PartyId whole(PartyId party, References references) {
        return chain(party, references).getLast();
    }

    private PartyState evolve(PartyEvent event) {
        return switch (event) {
            case PartyRegistered _ -> new PartyState(true, partOf);
            case PartyAffiliated(var _, var whole) -> new PartyState(registered, whole);
        };
    }
}
