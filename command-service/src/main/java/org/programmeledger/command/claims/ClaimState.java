package org.programmeledger.command.claims;

import org.programmeledger.command.Fold;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimEvent;
import org.programmeledger.events.claims.ClaimEvent.ClaimAccepted;
import org.programmeledger.events.claims.ClaimEvent.ClaimRecorded;
import org.programmeledger.events.claims.ClaimEvent.ClaimRejected;
import org.programmeledger.events.claims.ClaimEvent.ClaimWithdrawn;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;

/** A claim as its rules see it: not there yet, or by somebody and in some phase. */
sealed interface ClaimState {

    /** There is no such claim. */
    record Unrecorded() implements ClaimState {}

    /** What is claimed, by whom, and how far it has come. */
    record Recorded(PartyId author, PersonId recordedBy, Money value, Phase phase) implements ClaimState {

        private Recorded in(Phase next) {
            return new Recorded(author, recordedBy, value, next);
        }
    }

    /** How far a claim has come. */
    enum Phase {
        RECORDED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    /** How a claim follows from its events. */
    Fold<ClaimEvent, ClaimState> FOLD = new Fold<>(ClaimEvent.class, new Unrecorded(), ClaimState::evolve);

    private static ClaimState evolve(ClaimState state, ClaimEvent event) {
        return switch (state) {
            case Unrecorded _ ->
                event instanceof ClaimRecorded claim
                        ? new Recorded(claim.author(), claim.recordedBy(), claim.value(), Phase.RECORDED)
                        : state;
            case Recorded claim ->
                switch (event) {
                    case ClaimRecorded _ -> claim;
                    case ClaimAccepted _ -> claim.in(Phase.ACCEPTED);
                    case ClaimRejected _ -> claim.in(Phase.REJECTED);
                    case ClaimWithdrawn _ -> claim.in(Phase.WITHDRAWN);
                };
        };
    }
}
