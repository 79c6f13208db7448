package org.programmeledger.command.decisions;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionRejection.OfAnotherProgramme;
import org.programmeledger.command.decisions.DecisionRejection.PaperHashDiffers;
import org.programmeledger.command.decisions.DecisionRejection.PaperNotFiled;
import org.programmeledger.command.decisions.DecisionRejection.RuleNotWaivable;
import org.programmeledger.command.decisions.DecisionRejection.UnknownFund;
import org.programmeledger.command.decisions.DecisionRejection.UnknownIncident;
import org.programmeledger.command.decisions.DecisionRejection.UnknownInitiative;
import org.programmeledger.command.decisions.DecisionRejection.UnknownParty;
import org.programmeledger.command.decisions.DecisionRejection.UnknownPerson;
import org.programmeledger.command.decisions.DecisionRejection.UnknownPriority;
import org.programmeledger.command.decisions.DecisionRejection.WrongCurrency;
import org.programmeledger.command.funding.FundState;
import org.programmeledger.command.incidents.IncidentState;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.papers.PaperState;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.papers.PaperId;

/** Whether what a proposal names is there: money, initiatives, parties and persons, rules and priorities, and papers. */
final class Naming {

    /** Where the papers of this ledger are; whatever is elsewhere is for whoever reads it to compare with its hash. */
    private static final String PAPERS = "/v1/papers/";

    private Naming() {}

    /** The first that is not; null if all of it is. */
    static @Nullable DecisionRejection unknown(Proposal proposal, Formed coalition, References references) {
        return Stream.of(
                        unknownItem(proposal, coalition, references),
                        unknownSubject(proposal, coalition, references),
                        unknownPeople(proposal, references),
                        unfiled(proposal, references))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What is decided about is there: a rule that can be waived, a priority of the programme. */
    private static @Nullable DecisionRejection unknownItem(Proposal proposal, Formed coalition, References references) {
        var item = proposal.subject().item();
        if (item == null) {
            return null;
        }
        return switch (proposal.kind()) {
            case WAIVER -> Waivable.codes().contains(item) ? null : new RuleNotWaivable(item, Waivable.codes());
            case PRIORITY ->
                references.stateOf(coalition.programme(), ProgrammeState.FOLD).has(ProgrammeList.PRIORITIES, item)
                        ? null
                        : new UnknownPriority(item);
            case COALITION,
                    MANDATE,
                    COMMITMENT,
                    DISBURSEMENT,
                    TRANSFER,
                    OVERRUN,
                    YEAR_CLOSING,
                    STOP,
                    CONTINUATION,
                    TARGET,
                    BASELINE -> null;
        };
    }

    private static @Nullable DecisionRejection unknownSubject(
            Proposal proposal, Formed coalition, References references) {
        var subject = proposal.subject();
        var fund = subject.fund();
        if (fund != null) {
            switch (references.stateOf(fund, FundState.FOLD)) {
                case FundState.Unopened _ -> {
                    return new UnknownFund(fund);
                }
                case FundState.Open open
                when !open.programme().equals(coalition.programme()) -> {
                    return new OfAnotherProgramme(open.programme(), coalition.programme());
                }
                case FundState.Open open -> {
                    var amount = proposal.amount();
                    if (amount != null && !amount.currency().equals(open.currency())) {
                        return new WrongCurrency(amount.currency(), open.currency());
                    }
                }
            }
        }
        var initiative = subject.initiative();
        return initiative == null
                ? null
                : switch (references.stateOf(initiative, InitiativeState.FOLD)) {
                    case InitiativeState.Unknown _ -> new UnknownInitiative(initiative);
                    case InitiativeState.Known known
                    when !known.programme().equals(coalition.programme()) ->
                        new OfAnotherProgramme(known.programme(), coalition.programme());
                    case InitiativeState.Known _ -> null;
                };
    }

    private static @Nullable DecisionRejection unknownPeople(Proposal proposal, References references) {
        var recipient = proposal.subject().recipient();
        if (recipient != null && !references.stateOf(recipient, PartyState.FOLD).registered()) {
            return new UnknownParty(recipient);
        }
        var mandate = proposal.mandate();
        if (mandate != null
                && !references
                        .stateOf(mandate.holder(), PersonState.FOLD)
                        .standing()
                        .registered()) {
            return new UnknownPerson(mandate.holder());
        }
        var incident = proposal.motive() == null ? null : proposal.motive().incident();
        return incident == null
                        || !(references.stateOf(incident, IncidentState.FOLD) instanceof IncidentState.Unrecorded)
                ? null
                : new UnknownIncident(incident);
    }

    /** The first paper that is said to be of this ledger and is not, or not with that content. */
    private static @Nullable DecisionRejection unfiled(Proposal proposal, References references) {
        for (var paper : proposal.papers()) {
            if (paper.uri().startsWith(PAPERS)) {
                var id = paper.uri().substring(PAPERS.length());
                if (!PaperId.isValid(id)
                        || references.stateOf(new PaperId(id), PaperState.FOLD) instanceof PaperState.Unfiled) {
                    return new PaperNotFiled(paper.uri());
                }
                var filed = new PaperId(id);
                if (!filed.sha256().equals(paper.sha256())) {
                    return new PaperHashDiffers(filed, paper.sha256(), filed.sha256());
                }
            }
        }
        return null;
    }
}
