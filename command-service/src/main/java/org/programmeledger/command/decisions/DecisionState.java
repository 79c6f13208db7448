package org.programmeledger.command.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.programmeledger.command.Fold;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.EscalationDecided;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/** A decision as its rules see it: not proposed, or somewhere between its proposal and its end. */
sealed interface DecisionState {

    /** There is no such decision. */
    record Unproposed() implements DecisionState {}

    /** How far it has come. Whether what was adopted is in force is for the register to say. */
    enum Phase {
        PROPOSED,
        VOTING,
        QUORUM_NOT_REACHED,
        ESCALATED,
        ADOPTED,
        REJECTED,
        WITHDRAWN,
        ANNULLED
    }

    /**
     * A proposal and what became of it.
     *
     * @param agenda the meetings it is on the agenda of
     * @param vote the vote on this version, open or counted; null before it, and when a mandate or the supervisory board
     *     decided
     * @param ballots the last one of each seat in that vote, those that a conflict made void included
     * @param conflicted seats that declared a conflict, or of which one was found
     * @param challenges the challenges that are not settled: the challenged seat and its challenger
     */
    record Proposed(
            CoalitionId coalition,
            Proposal proposal,
            int version,
            PersonId author,
            Phase phase,
            PSet<MeetingId> agenda,
            @Nullable VoteOpened vote,
            PMap<SeatId, Choice> ballots,
            PSet<SeatId> conflicted,
            PMap<SeatId, SeatId> challenges)
            implements DecisionState {

        /** The seats of a vote that have no conflict. */
        List<SeatId> eligible(VoteOpened held) {
            return held.electorate().stream()
                    .filter(seat -> !conflicts(held).contains(seat))
                    .toList();
        }

        /** The seats that are out of a vote: those whose party it is about, and those of which a conflict is known. */
        PSet<SeatId> conflicts(VoteOpened held) {
            return conflicted.plusAll(held.conflicted());
        }

        /** The arithmetic of a vote as it stands, as if these seats were in conflict as well. */
        Tally tally(VoteOpened held, PSet<SeatId> alsoConflicted) {
            var out = conflicts(held).plusAll(alsoConflicted);
            int conflicting =
                    (int) held.electorate().stream().filter(out::contains).count();
            return Tally.of(
                    held.rule(),
                    held.electorate().size(),
                    conflicting,
                    votes(Choice.FOR, out),
                    votes(Choice.AGAINST, out),
                    votes(Choice.ABSTAIN, out));
        }

        private int votes(Choice choice, PSet<SeatId> out) {
            return (int) ballots.entrySet().stream()
                    .filter(ballot -> ballot.getValue() == choice && !out.contains(ballot.getKey()))
                    .count();
        }

        private Proposed in(Phase next) {
            return new Proposed(
                    coalition, proposal, version, author, next, agenda, vote, ballots, conflicted, challenges);
        }

        private Proposed on(PSet<MeetingId> meetings) {
            return new Proposed(
                    coalition, proposal, version, author, phase, meetings, vote, ballots, conflicted, challenges);
        }

        private Proposed voting(@Nullable VoteOpened held, PMap<SeatId, Choice> cast, Phase next) {
            return new Proposed(coalition, proposal, version, author, next, agenda, held, cast, conflicted, challenges);
        }

        private Proposed amended(Proposal content, int number) {
            return new Proposed(
                    coalition,
                    content,
                    number,
                    author,
                    Phase.PROPOSED,
                    agenda,
                    null,
                    HashTreePMap.empty(),
                    conflicted,
                    challenges);
        }

        private Proposed knowing(PSet<SeatId> conflicts, PMap<SeatId, SeatId> open) {
            return new Proposed(coalition, proposal, version, author, phase, agenda, vote, ballots, conflicts, open);
        }
    }

    /** How a decision follows from its events. */
    Fold<DecisionEvent, DecisionState> FOLD = new Fold<>(DecisionEvent.class, new Unproposed(), DecisionState::evolve);

    private static DecisionState evolve(DecisionState state, DecisionEvent event) {
        return switch (state) {
            case Unproposed unproposed ->
                event instanceof DecisionProposed proposed
                        ? new Proposed(
                                proposed.coalition(),
                                proposed.proposal(),
                                1,
                                proposed.author(),
                                Phase.PROPOSED,
                                HashTreePSet.empty(),
                                null,
                                HashTreePMap.empty(),
                                HashTreePSet.empty(),
                                HashTreePMap.empty())
                        : unproposed;
            case Proposed proposed -> evolve(proposed, event);
        };
    }

    private static Proposed evolve(Proposed state, DecisionEvent event) {
        return switch (event) {
            case DecisionProposed _ -> state;
            case ProposalAmended(var _, var version, var proposal, var _) -> state.amended(proposal, version);
            case ProposalWithdrawn _ -> state.in(Phase.WITHDRAWN);
            case PutOnAgenda(var _, var meeting) -> state.on(state.agenda().plus(meeting));
            case TakenOffAgenda(var _, var meeting) -> state.on(state.agenda().minus(meeting));
            case VoteOpened opened -> state.voting(opened, HashTreePMap.empty(), Phase.VOTING);
            case BallotCast(var _, var _, var seat, var _, var _, var choice) ->
                state.voting(state.vote(), state.ballots().plus(seat, choice), state.phase());
            case ConflictDeclared(var _, var seat, var _) ->
                state.knowing(state.conflicted().plus(seat), state.challenges().minus(seat));
            case ConflictChallenged(var _, var seat, var challenger, var _) ->
                state.knowing(state.conflicted(), state.challenges().plus(seat, challenger));
            case ChallengeSettled(var _, var seat, var upheld, var _) ->
                state.knowing(
                        upheld ? state.conflicted().plus(seat) : state.conflicted(),
                        state.challenges().minus(seat));
            case VoteCounted counted -> state.in(phaseAfter(counted.outcome()));
            case DecidedUnderMandate _ -> state.voting(null, state.ballots(), Phase.ADOPTED);
            case EscalationDecided decided ->
                state.voting(null, state.ballots(), decided.adopted() ? Phase.ADOPTED : Phase.REJECTED);
            case DecisionAnnulled _ -> state.in(Phase.ANNULLED);
        };
    }

    private static Phase phaseAfter(Outcome outcome) {
        return switch (outcome) {
            case ADOPTED -> Phase.ADOPTED;
            case REJECTED -> Phase.REJECTED;
            case QUORUM_NOT_REACHED -> Phase.QUORUM_NOT_REACHED;
            case ESCALATED -> Phase.ESCALATED;
        };
    }
}
