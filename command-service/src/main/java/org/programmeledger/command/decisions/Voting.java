package org.programmeledger.command.decisions;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionRejection.BallotOnAnotherVersion;
import org.programmeledger.command.decisions.DecisionRejection.MeetingIsOver;
import org.programmeledger.command.decisions.DecisionRejection.MeetingNotBegun;
import org.programmeledger.command.decisions.DecisionRejection.NotEntitledToVote;
import org.programmeledger.command.decisions.DecisionRejection.NotOnTheAgenda;
import org.programmeledger.command.decisions.DecisionRejection.SeatInConflict;
import org.programmeledger.command.decisions.DecisionRejection.SeatWithoutVote;
import org.programmeledger.command.decisions.DecisionRejection.UnknownMeeting;
import org.programmeledger.command.decisions.DecisionRejection.VoteClosesAtTheWrongTime;
import org.programmeledger.command.decisions.DecisionRejection.VoteIsClosed;
import org.programmeledger.command.decisions.DecisionRejection.VoteStillOpen;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.command.meetings.MeetingState;
import org.programmeledger.command.meetings.MeetingState.Convened;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.parties.PartyId;

/** Votes: who has one, what counts, and what it comes to. */
final class Voting {

    private Voting() {}

    static Verdict<DecisionEvent> open(OpenVote command, Proposed state, Formed coalition, References references) {
        var id = command.meeting();
        if (!state.agenda().contains(id)) {
            return refuse(new NotOnTheAgenda(id));
        }
        return switch (references.stateOf(id, MeetingState.FOLD)) {
            case MeetingState.Unconvened _ -> refuse(new UnknownMeeting(id));
            case Convened meeting -> {
                var no = untimely(command, meeting);
                if (no == null) {
                    var from = Adoption.firstDay(state.proposal(), command.today());
                    no = Adoption.contradiction(state.proposal(), from, coalition);
                }
                yield no != null ? refuse(no) : accept(opened(command, state, meeting, coalition, references));
            }
        };
    }

    private static @Nullable DecisionRejection untimely(OpenVote command, Convened meeting) {
        var now = command.now();
        if (meeting.isOver(now)) {
            return new MeetingIsOver(meeting.ends(), meeting.cancelled());
        }
        if (now.isBefore(meeting.begins())) {
            return new MeetingNotBegun(meeting.begins(), now);
        }
        var closesAt = command.closesAt();
        return closesAt == null || closesAt.isAfter(now) && !closesAt.isAfter(meeting.ends())
                ? null
                : new VoteClosesAtTheWrongTime(closesAt, now, meeting.ends());
    }

    private static VoteOpened opened(
            OpenVote command, Proposed state, Convened meeting, Formed coalition, References references) {
        var electorate = coalition.heldOn(command.today());
        var interested = interested(state.proposal(), references);
        var conflicted = electorate.stream()
                .filter(seat -> interested.contains(PartyState.whole(
                        Objects.requireNonNull(coalition.seats().get(seat)).party(), references)))
                .toList();
        return new VoteOpened(
                command.decision(),
                state.version(),
                state.phase() == Phase.QUORUM_NOT_REACHED ? 2 : 1,
                command.meeting(),
                electorate,
                conflicted,
                coalition.ruleFor(state.proposal().kind()),
                command.closesAt() == null ? meeting.ends() : command.closesAt());
    }

    /** Whose own item it is: who gets the money, and whose initiative it is about. */
    static Set<PartyId> interested(Proposal proposal, References references) {
        var interested = new HashSet<PartyId>();
        var recipient = proposal.subject().recipient();
        if (recipient != null) {
            interested.add(PartyState.whole(recipient, references));
        }
        var initiative = proposal.subject().initiative();
        if (initiative != null
                && references.stateOf(initiative, InitiativeState.FOLD) instanceof InitiativeState.Known known) {
            interested.add(PartyState.whole(known.initiator(), references));
        }
        return interested;
    }

    static Verdict<DecisionEvent> cast(CastBallot command, Proposed state, Formed coalition, References references) {
        var vote = Objects.requireNonNull(state.vote());
        var seat = command.seat();
        if (!command.now().isBefore(vote.closesAt())) {
            return refuse(new VoteIsClosed(vote.closesAt()));
        }
        if (command.version() != state.version()) {
            return refuse(new BallotOnAnotherVersion(command.version(), state.version()));
        }
        if (!vote.electorate().contains(seat)) {
            return refuse(new SeatWithoutVote(seat));
        }
        if (state.conflicts(vote).contains(seat)) {
            return refuse(new SeatInConflict(seat));
        }
        var holder = coalition.holderOf(seat, command.today());
        boolean proxy = !command.by().equals(holder);
        if (holder == null || proxy && !isDeputy(command, vote, references)) {
            return refuse(new NotEntitledToVote(seat, command.today()));
        }
        return accept(
                new BallotCast(command.decision(), command.version(), seat, command.by(), proxy, command.choice()));
    }

    private static boolean isDeputy(CastBallot command, VoteOpened vote, References references) {
        return references.stateOf(vote.meeting(), MeetingState.FOLD) instanceof Convened meeting
                && command.by().equals(meeting.proxies().get(command.seat()));
    }

    static Verdict<DecisionEvent> close(CloseVote command, Proposed state, Formed coalition) {
        var vote = Objects.requireNonNull(state.vote());
        var missing = state.eligible(vote).stream()
                .filter(seat -> !state.ballots().containsKey(seat))
                .toList();
        var tally = state.tally(vote, HashTreePSet.empty());
        boolean possible = tally.eligible() >= tally.minimumEligible();
        if (possible && !missing.isEmpty() && command.now().isBefore(vote.closesAt())) {
            return refuse(new VoteStillOpen(vote.closesAt(), missing));
        }
        var outcome = tally.outcome(vote.round() > 1);
        if (outcome != Outcome.ADOPTED) {
            return accept(new VoteCounted(command.decision(), state.version(), tally, outcome, null));
        }
        var from = Adoption.firstDay(state.proposal(), command.today());
        var no = Adoption.contradiction(state.proposal(), from, coalition);
        if (no != null) {
            return refuse(no);
        }
        Verdict.Accepted<DecisionEvent> counted =
                accept(new VoteCounted(command.decision(), state.version(), tally, outcome, from));
        return counted.alongside(Adoption.entry(command.decision(), state, coalition, from, null, null));
    }
}
