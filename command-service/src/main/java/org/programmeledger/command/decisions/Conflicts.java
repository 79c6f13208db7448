package org.programmeledger.command.decisions;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.pcollections.HashTreePSet;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.command.decisions.DecisionRejection.ChallengePending;
import org.programmeledger.command.decisions.DecisionRejection.MayNotSettle;
import org.programmeledger.command.decisions.DecisionRejection.NoChallengePending;
import org.programmeledger.command.decisions.DecisionRejection.NotTheHolder;
import org.programmeledger.command.decisions.DecisionRejection.SeatChallengesItself;
import org.programmeledger.command.decisions.DecisionRejection.SeatInConflict;
import org.programmeledger.command.decisions.DecisionRejection.SeatWithoutVote;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.people.PersonId;

/**
 * Conflicts of interest, declared by a seat or found by the chair, before the vote or after it (invariant 12). Where the
 * vote was counted, it is counted again in the same append, and the register follows.
 */
final class Conflicts {

    private Conflicts() {}

    static Verdict<DecisionEvent> declare(DeclareConflict command, Proposed state, Formed coalition) {
        var seat = command.seat();
        if (!command.by().equals(coalition.holderOf(seat, command.today()))) {
            return refuse(new NotTheHolder(seat, command.today()));
        }
        return isOut(seat, state)
                ? refuse(new SeatInConflict(seat))
                : counting(
                        command.decision(),
                        seat,
                        new ConflictDeclared(command.decision(), seat, command.by()),
                        state,
                        coalition,
                        command.today());
    }

    static Verdict<DecisionEvent> challenge(ChallengeSeat command, Proposed state, Formed coalition) {
        var seat = command.seat();
        if (!command.by().equals(coalition.holderOf(command.challenger(), command.today()))) {
            return refuse(new NotTheHolder(command.challenger(), command.today()));
        }
        if (command.challenger().equals(seat)) {
            return refuse(new SeatChallengesItself(seat));
        }
        if (coalition.holderOf(seat, command.today()) == null) {
            return refuse(new SeatWithoutVote(seat));
        }
        if (isOut(seat, state)) {
            return refuse(new SeatInConflict(seat));
        }
        var pending = state.challenges().get(seat);
        return pending != null
                ? refuse(new ChallengePending(seat, pending))
                : accept(new ConflictChallenged(command.decision(), seat, command.challenger(), command.by()));
    }

    static Verdict<DecisionEvent> settle(
            SettleChallenge command, Proposed state, Formed coalition, References references) {
        var seat = command.seat();
        var challenger = state.challenges().get(seat);
        if (challenger == null) {
            return refuse(new NoChallengePending(seat));
        }
        if (!settles(command.by(), seat, challenger, coalition, command.today(), references)) {
            return refuse(new MayNotSettle(coalition.chair(), coalition.supervisoryBoard()));
        }
        var settled = new ChallengeSettled(command.decision(), seat, command.upheld(), command.by());
        return command.upheld()
                ? counting(command.decision(), seat, settled, state, coalition, command.today())
                : accept(settled);
    }

    /** The chair, unless it is about the chair's own seat or the chair's own challenge; then the supervisory board. */
    private static boolean settles(
            PersonId by, SeatId seat, SeatId challenger, Formed coalition, LocalDate today, References references) {
        var chair = coalition.chair();
        return chair == null || chair.equals(seat) || chair.equals(challenger)
                ? references.stateOf(by, PersonState.FOLD).actsFor(coalition.supervisoryBoard(), today)
                : by.equals(coalition.holderOf(chair, today));
    }

    private static boolean isOut(SeatId seat, Proposed state) {
        var vote = state.vote();
        return vote == null
                ? state.conflicted().contains(seat)
                : state.conflicts(vote).contains(seat);
    }

    /** A conflict, and the count again if this seat was in one; what was adopted by it enters the register or leaves it. */
    private static Verdict<DecisionEvent> counting(
            DecisionId id, SeatId seat, DecisionEvent found, Proposed state, Formed coalition, LocalDate today) {
        var vote = state.phase() == Phase.VOTING ? null : state.vote();
        if (vote == null || !vote.electorate().contains(seat)) {
            return accept(found);
        }
        var tally = state.tally(vote, HashTreePSet.singleton(seat));
        var outcome = tally.outcome(vote.round() > 1);
        var entered = coalition.entered(id);
        if (outcome != Outcome.ADOPTED) {
            var counted = accept(List.of(found, new VoteCounted(id, state.version(), tally, outcome, null)));
            return entered == null ? counted : counted.alongside(new DecisionStruck(state.coalition(), id));
        }
        if (entered != null) {
            return accept(List.of(found, new VoteCounted(id, state.version(), tally, outcome, entered.from())));
        }
        var from = Adoption.firstDay(state.proposal(), today);
        var no = Adoption.contradiction(state.proposal(), from, coalition);
        return no != null
                ? refuse(no)
                : accept(List.of(found, new VoteCounted(id, state.version(), tally, outcome, from)))
                        .alongside(Adoption.entry(id, state, coalition, from, null, null));
    }
}
