package org.programmeledger.command.parties;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.parties.PartyCommand.AffiliateParty;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.command.parties.PartyRejection.PartyBelongsToItself;
import org.programmeledger.command.parties.PartyRejection.UnknownParty;
import org.programmeledger.events.parties.PartyEvent;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyEvent.PartyRegistered;

/** Decides about parties. A registration number is a unique claim: one organisation, one party. */
final class PartyDecider {

    private PartyDecider() {}

    static Verdict<PartyEvent> decide(PartyCommand command, References references) {
        return switch (command) {
            case RegisterParty(var id, var name, var type, var kvk, var oin) -> {
                Verdict.Accepted<PartyEvent> accepted = accept(new PartyRegistered(id, name, type, kvk, oin));
                if (kvk != null) {
                    accepted = accepted.claiming("kvk-number", kvk);
                }
                yield oin == null ? accepted : accepted.claiming("oin-number", oin);
            }
            case AffiliateParty(var id, var partOf) -> {
                if (!references.stateOf(partOf, PartyState.FOLD).registered()) {
                    yield refuse(new UnknownParty(partOf));
                }
                yield PartyState.chain(partOf, references).contains(id)
                        ? refuse(new PartyBelongsToItself(id))
                        : accept(new PartyAffiliated(id, partOf));
            }
        };
    }
}
