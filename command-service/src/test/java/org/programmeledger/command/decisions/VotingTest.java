package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.ENDS;
import static org.programmeledger.command.decisions.Council.MEETING;
import static org.programmeledger.command.decisions.Council.NOW;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.ballot;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;
import static org.programmeledger.command.decisions.Council.seat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionRejection.BallotOnAnotherVersion;
import org.programmeledger.command.decisions.DecisionRejection.ContradictsDecision;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsIn;
import org.programmeledger.command.decisions.DecisionRejection.MeetingIsOver;
import org.programmeledger.command.decisions.DecisionRejection.MeetingNotBegun;
import org.programmeledger.command.decisions.DecisionRejection.NotEntitledToVote;
import org.programmeledger.command.decisions.DecisionRejection.NotOnTheAgenda;
import org.programmeledger.command.decisions.DecisionRejection.SeatInConflict;
import org.programmeledger.command.decisions.DecisionRejection.SeatWithoutVote;
import org.programmeledger.command.decisions.DecisionRejection.VoteClosesAtTheWrongTime;
import org.programmeledger.command.decisions.DecisionRejection.VoteIsClosed;
import org.programmeledger.command.decisions.DecisionRejection.VoteStillOpen;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;

/** Who has a vote, what counts, and what it comes to. */
class VotingTest {

    private final Council council = new Council();

    private void conflicted(int... seats) {
        for (int seat : seats) {
            council.then(new DeclareConflict(decision(1), seat(seat), holder(seat), TODAY));
        }
    }

    /** Worked example 7: five seats, two conflicted, three eligible, quorum two, 2-1 passes. */
    @Test
    void aConflictedSeatLeavesNumeratorAndDenominator() {
        council.onTheTable(decision(1), commitment("100.00"));
        conflicted(4, 5);
        council.votes(decision(1), Choice.FOR, 1, 2);
        council.votes(decision(1), Choice.AGAINST, 3);

        var events = council.then(new CloseVote(decision(1), NOW, TODAY));
        var counted = (VoteCounted) events.getFirst();
        assertThat(counted.tally()).isEqualTo(new Tally(5, 2, 3, 3, 2, 3, 2, 1, 0, 2));
        assertThat(counted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(((DecisionEntered) events.getLast()).number()).isEqualTo(1);
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNotNull();
        assertThat(council.coalition().inForce(decision(1), TODAY.minusDays(1))).isNull();
    }

    /** Worked example 7: three conflicted, and the coalition cannot decide. */
    @Test
    void withTooFewEligibleSeatsItIsEscalatedAndNothingIsInForce() {
        council.onTheTable(decision(1), commitment("100.00"));
        conflicted(3, 4, 5);
        council.votes(decision(1), Choice.FOR, 1);

        assertThat(council.then(new CloseVote(decision(1), NOW, TODAY)))
                .as("it closes although a seat could still vote")
                .hasSize(1);
        assertThat(council.coalition().entered(decision(1))).isNull();
    }

    @Test
    void aChangedBallotReplacesTheEarlierAndBothStay() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.AGAINST, 1, 2, 3);
        assertThat(council.then(ballot(decision(1), 1, Choice.FOR)))
                .containsExactly(new BallotCast(decision(1), 1, seat(1), holder(1), false, Choice.FOR));
        council.votes(decision(1), Choice.FOR, 2);

        var counted = council.counted(decision(1));
        assertThat(counted.tally().votesFor()).isEqualTo(2);
        assertThat(counted.tally().cast()).isEqualTo(3);
        assertThat(counted.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void ballotsCountUntilTheVoteClosesByTheClockOfTheLedger() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2);
        assertThat(council.refusal(new CastBallot(decision(1), 1, seat(3), Choice.FOR, holder(3), ENDS, TODAY)))
                .as("at the very instant")
                .isEqualTo(new VoteIsClosed(ENDS));
        council.counted(decision(1));
        assertThat(council.refusal(ballot(decision(1), 3, Choice.FOR)))
                .isEqualTo(new DecisionIsIn(Phase.QUORUM_NOT_REACHED, List.of(Phase.VOTING)));
    }

    @Test
    void aSeatWhoseTermEndedYesterdayHasNoVote() {
        council.history.and(new SeatFilled(COALITION, seat(5), holder(5), TODAY.minusYears(1), TODAY.minusDays(1)));
        council.onTheTable(decision(1), commitment("100.00"));

        assertThat(council.refusal(ballot(decision(1), 5, Choice.FOR))).isEqualTo(new SeatWithoutVote(seat(5)));
        council.votes(decision(1), Choice.FOR, 1, 2, 3);
        assertThat(council.counted(decision(1)).tally().seats()).isEqualTo(4);
    }

    @Test
    void aTermThatEndsDuringTheVoteEndsTheRightToVote() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.history.and(new SeatFilled(COALITION, seat(5), person(90), TODAY, null));

        assertThat(council.refusal(ballot(decision(1), 5, Choice.FOR)))
                .isEqualTo(new NotEntitledToVote(seat(5), TODAY));
        council.then(new CastBallot(decision(1), 1, seat(5), Choice.FOR, person(90), NOW, TODAY));
    }

    @Test
    void whoHoldsTwoSeatsVotesPerSeat() {
        council.history.and(new SeatFilled(COALITION, seat(2), holder(1), TODAY, null));
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1);
        council.then(new CastBallot(decision(1), 1, seat(2), Choice.AGAINST, holder(1), NOW, TODAY));

        assertThat(council.counted(decision(1)).tally().cast()).isEqualTo(2);
    }

    @Test
    void aDeputyVotesForTheSeatInThatMeetingOnly() {
        council.onTheTable(decision(1), commitment("100.00"));
        var byDeputy = new CastBallot(decision(1), 1, seat(3), Choice.FOR, person(90), NOW, TODAY);
        council.history.and(new ProxyGiven(new MeetingId(id(MeetingId.PREFIX, 2)), seat(3), person(90)));
        assertThat(council.refusal(byDeputy)).isEqualTo(new NotEntitledToVote(seat(3), TODAY));

        council.history.and(new ProxyGiven(MEETING, seat(3), person(90)));
        assertThat(council.then(byDeputy))
                .containsExactly(new BallotCast(decision(1), 1, seat(3), person(90), true, Choice.FOR));
        assertThat(council.refusal(new CastBallot(decision(1), 1, seat(4), Choice.FOR, person(90), NOW, TODAY)))
                .isEqualTo(new NotEntitledToVote(seat(4), TODAY));
    }

    @Test
    void aProxyEndsWithTheTermOfWhoGaveIt() {
        council.history.and(new ProxyGiven(MEETING, seat(3), person(90)));
        council.onTheTable(decision(1), commitment("100.00"));
        var over = TODAY.minusDays(1);
        council.history.and(new SeatFilled(COALITION, seat(3), holder(3), over.minusDays(1), over));

        assertThat(council.refusal(new CastBallot(decision(1), 1, seat(3), Choice.FOR, person(90), NOW, TODAY)))
                .isEqualTo(new NotEntitledToVote(seat(3), TODAY));
    }

    @Test
    void ballotsAreForOneVersion() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2, 3);
        council.then(new AmendProposal(decision(1), commitment("200.00"), Council.AUTHOR, TODAY));
        council.then(new OpenVote(decision(1), MEETING, null, NOW, TODAY));

        assertThat(council.refusal(ballot(decision(1), 1, Choice.FOR))).isEqualTo(new BallotOnAnotherVersion(1, 2));
        assertThat(council.counted(decision(1)).tally().cast()).isZero();
    }

    @Test
    void withoutQuorumItIsVotedOnOnceMoreAndThenEscalated() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.QUORUM_NOT_REACHED);

        var again = (VoteOpened) council.then(new OpenVote(decision(1), MEETING, null, NOW, TODAY))
                .getFirst();
        assertThat(again.round()).isEqualTo(2);
        council.votes(decision(1), Choice.FOR, 1, 2);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.ESCALATED);
    }

    @Test
    void anAbstentionCountsForTheQuorumAndNotForTheMajority() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.ABSTAIN, 2, 3);
        council.votes(decision(1), Choice.FOR, 1);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.ADOPTED);

        council.onTheTable(decision(2), commitment("100.00"));
        council.votes(decision(2), Choice.ABSTAIN, 1, 2, 3);
        assertThat(council.counted(decision(2)).outcome()).as("nobody for it").isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aTieRejects() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2);
        council.votes(decision(1), Choice.AGAINST, 3, 4);
        assertThat(council.counted(decision(1)).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void itClosesWhenTimeIsUpOrNoBallotIsMissing() {
        council.onTheTable(decision(1), commitment("100.00"));
        council.votes(decision(1), Choice.FOR, 1, 2, 3, 4);
        var before = ENDS.minusMillis(1);
        assertThat(council.refusal(new CloseVote(decision(1), before, TODAY)))
                .isEqualTo(new VoteStillOpen(ENDS, List.of(seat(5))));
        council.votes(decision(1), Choice.FOR, 5);
        council.then(new CloseVote(decision(1), before, TODAY));
    }

    @Test
    void aVoteIsHeldInAMeetingThatHasBegun() {
        council.then(new ProposeDecision(decision(1), COALITION, commitment("1.00"), Council.AUTHOR, TODAY));
        assertThat(council.refusal(new OpenVote(decision(1), MEETING, null, NOW, TODAY)))
                .isEqualTo(new NotOnTheAgenda(MEETING));
        council.then(new AddToAgenda(decision(1), MEETING, NOW));
        var early = Council.BEGINS.minusSeconds(1);
        assertThat(council.refusal(new OpenVote(decision(1), MEETING, null, early, TODAY)))
                .isEqualTo(new MeetingNotBegun(Council.BEGINS, early));
        assertThat(council.refusal(new OpenVote(decision(1), MEETING, null, ENDS, TODAY)))
                .isEqualTo(new MeetingIsOver(ENDS, false));
        var late = ENDS.plusSeconds(1);
        assertThat(council.refusal(new OpenVote(decision(1), MEETING, late, NOW, TODAY)))
                .isEqualTo(new VoteClosesAtTheWrongTime(late, NOW, ENDS));
    }

    /** Computed, not remembered: whose own item it is has no vote, and neither have those who belong together with it. */
    @Test
    void theSeatOfTheRecipientIsInConflictByItself() {
        council.history.and(new PartyAffiliated(party(11), party(21)), new PartyAffiliated(party(12), party(11)));
        council.onTheTable(decision(1), commitment("100.00"));

        assertThat(council.refusal(ballot(decision(1), 1, Choice.FOR))).isEqualTo(new SeatInConflict(seat(1)));
        assertThat(council.refusal(ballot(decision(1), 2, Choice.FOR))).isEqualTo(new SeatInConflict(seat(2)));
        council.votes(decision(1), Choice.FOR, 3, 4, 5);
        assertThat(council.counted(decision(1)).tally().eligible()).isEqualTo(3);
    }

    /** Invariant 16. */
    @Test
    void aContradictingDecisionNamesWhatItSupersedes() {
        council.adopted(decision(1), Council.course(DecisionKind.CONTINUATION));
        assertThat(council.refusal(new ProposeDecision(
                        decision(2), COALITION, Council.course(DecisionKind.STOP), Council.AUTHOR, TODAY)))
                .isEqualTo(new ContradictsDecision(decision(1), 1));

        council.adopted(decision(2), Council.course(DecisionKind.STOP, decision(1)));
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNull();
        assertThat(council.coalition().inForce(decision(2), TODAY)).isNotNull();
    }

    @Test
    void ofTwoContradictingProposalsTheSecondIsNotCountedAsAdopted() {
        council.onTheTable(decision(1), Council.course(DecisionKind.CONTINUATION));
        council.onTheTable(decision(2), Council.course(DecisionKind.STOP));
        council.votes(decision(1), Choice.FOR, 1, 2, 3, 4, 5);
        council.votes(decision(2), Choice.FOR, 1, 2, 3, 4, 5);
        council.counted(decision(1));

        assertThat(council.refusal(new CloseVote(decision(2), ENDS, TODAY)))
                .isEqualTo(new ContradictsDecision(decision(1), 1));
    }
}
