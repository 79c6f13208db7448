package org.programmeledger.command.decisions;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.command.decisions.DecisionRejection.DecisionNotInForce;
import org.programmeledger.command.decisions.DecisionRejection.MeetingIsOver;
import org.programmeledger.command.decisions.DecisionRejection.MeetingOfAnotherCoalition;
import org.programmeledger.command.decisions.DecisionRejection.NotOnTheAgenda;
import org.programmeledger.command.decisions.DecisionRejection.NotTheProposer;
import org.programmeledger.command.decisions.DecisionRejection.OnTheAgendaBefore;
import org.programmeledger.command.decisions.DecisionRejection.ProposalIncomplete;
import org.programmeledger.command.decisions.DecisionRejection.ProposalOutOfPlace;
import org.programmeledger.command.decisions.DecisionRejection.TermEndsBeforeItBegins;
import org.programmeledger.command.decisions.DecisionRejection.UnknownMeeting;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.command.meetings.MeetingState;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;

/** Proposals: whether they name what their kind needs, what they name is there, and nothing in force says otherwise. */
final class Proposing {

    private Proposing() {}

    static Verdict<DecisionEvent> propose(ProposeDecision command, Formed coalition, References references) {
        var no = misfit(command.proposal(), command.today(), coalition, references);
        return no != null
                ? refuse(no)
                : accept(new DecisionProposed(
                        command.decision(), command.coalition(), command.proposal(), command.author()));
    }

    static Verdict<DecisionEvent> amend(
            AmendProposal command, Proposed state, Formed coalition, References references) {
        if (!command.by().equals(state.author())) {
            return refuse(new NotTheProposer(state.author()));
        }
        var no = misfit(command.proposal(), command.today(), coalition, references);
        return no != null
                ? refuse(no)
                : accept(
                        new ProposalAmended(command.decision(), state.version() + 1, command.proposal(), command.by()));
    }

    static Verdict<DecisionEvent> withdraw(WithdrawProposal command, Proposed state) {
        return command.by().equals(state.author())
                ? accept(new ProposalWithdrawn(command.decision(), state.version()))
                : refuse(new NotTheProposer(state.author()));
    }

    static Verdict<DecisionEvent> add(AddToAgenda command, Proposed state, References references) {
        var id = command.meeting();
        if (state.agenda().contains(id)) {
            return refuse(new OnTheAgendaBefore(id));
        }
        return switch (references.stateOf(id, MeetingState.FOLD)) {
            case MeetingState.Unconvened _ -> refuse(new UnknownMeeting(id));
            case MeetingState.Convened meeting
            when !meeting.coalition().equals(state.coalition()) ->
                refuse(new MeetingOfAnotherCoalition(id, meeting.coalition()));
            case MeetingState.Convened meeting
            when meeting.isOver(command.now()) -> refuse(new MeetingIsOver(meeting.ends(), meeting.cancelled()));
            case MeetingState.Convened _ -> accept(new PutOnAgenda(command.decision(), id));
        };
    }

    static Verdict<DecisionEvent> takeOff(TakeOffAgenda command, Proposed state) {
        return state.agenda().contains(command.meeting())
                ? accept(new TakenOffAgenda(command.decision(), command.meeting()))
                : refuse(new NotOnTheAgenda(command.meeting()));
    }

    private static @Nullable DecisionRejection misfit(
            Proposal proposal, LocalDate today, Formed coalition, References references) {
        var missing = missing(proposal);
        if (!missing.isEmpty()) {
            return new ProposalIncomplete(proposal.kind(), missing);
        }
        var outOfPlace = outOfPlace(proposal);
        if (!outOfPlace.isEmpty()) {
            return new ProposalOutOfPlace(proposal.kind(), outOfPlace);
        }
        var unknown = Naming.unknown(proposal, coalition, references);
        return unknown != null ? unknown : misfit(proposal, today, coalition);
    }

    /** What its kind needs and it does not name: all of it, as the members of the request are called. */
    private static List<String> missing(Proposal proposal) {
        var kind = proposal.kind();
        var subject = proposal.subject();
        var missing = new ArrayList<String>();
        need(missing, "amount", kind.movesMoney(), proposal.amount());
        need(missing, "fund", needsFund(kind), subject.fund());
        need(missing, "year", kind == DecisionKind.YEAR_CLOSING, subject.year());
        need(
                missing,
                "initiative",
                kind == DecisionKind.STOP || kind == DecisionKind.CONTINUATION,
                subject.initiative());
        need(missing, "item", needsItem(kind), subject.item());
        need(missing, "until", kind == DecisionKind.WAIVER, proposal.until());
        need(missing, "motive", kind.adjusts(), proposal.motive());
        need(missing, "mandate", kind == DecisionKind.MANDATE, proposal.mandate());
        return missing;
    }

    private static boolean needsFund(DecisionKind kind) {
        return kind.movesMoney() || kind == DecisionKind.YEAR_CLOSING || kind == DecisionKind.WAIVER;
    }

    private static boolean needsItem(DecisionKind kind) {
        return switch (kind) {
            case WAIVER, PRIORITY, TARGET, BASELINE -> true;
            case COALITION, MANDATE, COMMITMENT, DISBURSEMENT, TRANSFER, OVERRUN, YEAR_CLOSING, STOP, CONTINUATION ->
                false;
        };
    }

    private static void need(List<String> missing, String member, boolean needed, @Nullable Object value) {
        if (needed && value == null) {
            missing.add(member);
        }
    }

    private static List<String> outOfPlace(Proposal proposal) {
        var members = new ArrayList<String>();
        if (proposal.amount() != null && !proposal.kind().movesMoney()) {
            members.add("amount");
        }
        if (proposal.mandate() != null && proposal.kind() != DecisionKind.MANDATE) {
            members.add("mandate");
        }
        return members;
    }

    private static @Nullable DecisionRejection misfit(Proposal proposal, LocalDate today, Formed coalition) {
        var from = Adoption.firstDay(proposal, today);
        var until = proposal.until();
        if (until != null && until.isBefore(from)) {
            return new TermEndsBeforeItBegins(from, until);
        }
        for (var superseded : proposal.supersedes()) {
            if (coalition.inForce(superseded, from) == null) {
                return new DecisionNotInForce(superseded, from);
            }
        }
        return Adoption.contradiction(proposal, from, coalition);
    }
}
