package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.ballot;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;
import static org.programmeledger.command.decisions.Council.seat;

import org.junit.jupiter.api.Test;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.command.decisions.DecisionRejection.ChallengePending;
import org.programmeledger.command.decisions.DecisionRejection.MayNotSettle;
import org.programmeledger.command.decisions.DecisionRejection.NoChallengePending;
import org.programmeledger.command.decisions.DecisionRejection.NotTheHolder;
import org.programmeledger.command.decisions.DecisionRejection.SeatChallengesItself;
import org.programmeledger.command.decisions.DecisionRejection.SeatInConflict;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** A conflict of interest, whenever it comes to light, takes a seat out of numerator and denominator (invariant 12). */
class ConflictsTest {

    private final Council council = new Council();

    private DeclareConflict declared(int seat) {
        return new DeclareConflict(decision(1), seat(seat), holder(seat), TODAY);
    }

    private ChallengeSeat challenged(int seat, int by) {
        return new ChallengeSeat(decision(1), seat(seat), seat(by), holder(by), TODAY);
    }

    /** Three for and two against adopt it; without one of the three it is a tie. */
    @Test
    void declaredAfterTheCountItVoidsTheBallotAndTheCountIsRedone() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2, 3);
        council.votes(decision(1), Choice.AGAINST, 4, 5);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.ADOPTED);

        assertThat(council.then(declared(3)))
                .containsExactly(
                        new ConflictDeclared(decision(1), seat(3), holder(3)),
                        new VoteCounted(
                                decision(1), 1, new Tally(5, 1, 4, 3, 3, 4, 2, 2, 0, 3), Outcome.REJECTED, null),
                        new DecisionStruck(COALITION, decision(1)));
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNull();
    }

    @Test
    void itMayFlipTheOutcomeTheOtherWayToo() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2);
        council.votes(decision(1), Choice.AGAINST, 3, 4);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.REJECTED);

        assertThat(council.then(declared(4)).getLast()).isInstanceOf(DecisionEntered.class);
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNotNull();
    }

    @Test
    void whatStaysAdoptedKeepsItsNumberAndItsFirstDay() {
        council.adopted(decision(1), commitment("100.00"));
        var later = TODAY.plusDays(9);
        var events = council.then(new DeclareConflict(decision(1), seat(5), holder(5), later));

        assertThat(events).hasSize(2);
        assertThat(((VoteCounted) events.getLast()).from()).isEqualTo(TODAY);
        assertThat(council.coalition().nextNumber()).isEqualTo(2);
    }

    @Test
    void tooManyConflictsAfterwardsLeaveItToTheSupervisoryBoard() {
        council.adopted(decision(1), commitment("100.00"));
        council.then(declared(3));
        council.then(declared(4));
        assertThat(((VoteCounted) council.then(declared(5)).get(1)).outcome()).isEqualTo(Outcome.ESCALATED);
        assertThat(council.coalition().entered(decision(1))).isNull();

        council.then(new DecideEscalation(decision(1), party(20), true, person(80), TODAY));
        assertThat(council.coalition().entered(decision(1))).isNotNull();
        assertThat(council.then(declared(1)))
                .as("the board's decision is not counted again")
                .hasSize(1);
    }

    @Test
    void whatReplacedAnotherAndIsCountedOutGivesItItsForceBack() {
        council.adopted(decision(2), Council.course(DecisionKind.CONTINUATION));
        council.onTheTable(decision(1), Council.course(DecisionKind.STOP, decision(2)));
        council.votes(decision(1), Choice.FOR, 1, 2, 3);
        council.votes(decision(1), Choice.AGAINST, 4, 5);
        council.counted(decision(1));
        assertThat(council.coalition().inForce(decision(2), TODAY)).isNull();

        council.then(declared(1));
        assertThat(council.coalition().inForce(decision(2), TODAY)).isNotNull();
    }

    @Test
    void onlyTheHolderDeclaresAndOnlyOnce() {
        council.onTheTable(decision(1), commitment("100.00"));
        assertThat(council.refusal(new DeclareConflict(decision(1), seat(2), holder(3), TODAY)))
                .isEqualTo(new NotTheHolder(seat(2), TODAY));
        council.then(declared(2));
        assertThat(council.refusal(declared(2))).isEqualTo(new SeatInConflict(seat(2)));
        assertThat(council.refusal(ballot(decision(1), 2, Choice.FOR))).isEqualTo(new SeatInConflict(seat(2)));
    }

    @Test
    void theChairSettlesAChallengeOfAnotherSeat() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.then(challenged(2, 3));
        assertThat(council.refusal(challenged(2, 4))).isEqualTo(new ChallengePending(seat(2), seat(3)));
        assertThat(council.refusal(challenged(3, 3))).isEqualTo(new SeatChallengesItself(seat(3)));
        council.votes(decision(1), Choice.FOR, 2);

        assertThat(council.refusal(new SettleChallenge(decision(1), seat(2), true, holder(3), TODAY)))
                .isEqualTo(new MayNotSettle(seat(1), party(20)));
        council.then(new SettleChallenge(decision(1), seat(2), true, holder(1), TODAY));
        assertThat(council.counted(decision(1)).tally().conflicted()).isEqualTo(1);
        assertThat(council.refusal(new SettleChallenge(decision(1), seat(2), false, holder(1), TODAY)))
                .isEqualTo(new NoChallengePending(seat(2)));
    }

    @Test
    void aChallengeThatIsNotUpheldChangesNothing() {
        council.adopted(decision(1), commitment("100.00"));
        council.then(challenged(2, 3));
        assertThat(council.then(new SettleChallenge(decision(1), seat(2), false, holder(1), TODAY)))
                .hasSize(1);
        assertThat(council.coalition().entered(decision(1))).isNotNull();
    }

    @Test
    void theChairsOwnConflictIsForTheSupervisoryBoard() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.then(challenged(1, 3));
        assertThat(council.refusal(new SettleChallenge(decision(1), seat(1), false, holder(1), TODAY)))
                .isEqualTo(new MayNotSettle(seat(1), party(20)));

        var assignment = new AssignmentId(id(AssignmentId.PREFIX, 1));
        council.history.and(
                new PersonRegistered(person(80), PersonKind.HUMAN),
                new RoleProposed(person(80), assignment, Role.BOARD_MEMBER, party(20), TODAY, null, person(1)),
                new RoleGranted(person(80), assignment, TODAY, person(2)));
        council.then(new SettleChallenge(decision(1), seat(1), true, person(80), TODAY));
        assertThat(council.refusal(ballot(decision(1), 1, Choice.FOR))).isEqualTo(new SeatInConflict(seat(1)));
    }
}
