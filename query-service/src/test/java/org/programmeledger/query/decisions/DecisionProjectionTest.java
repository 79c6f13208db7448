package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.Council.ENDS;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.benches;
import static org.programmeledger.query.Council.cast;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.EscalationDecided;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.decisions.DecisionRow.Phase;
import org.programmeledger.query.decisions.DecisionRow.RegisterEntry;

/** Given what happened to a proposal, in its own stream and in the register, then this is how it stands. */
class DecisionProjectionTest {

    private final History history = History.of(Council.proposed(1, benches()));

    private DecisionRow row() {
        var rows = history.rows(new DecisionProjection(), history.head());
        return Objects.requireNonNull(rows.get(decision(1).value()));
    }

    private RegisterEntry entry() {
        return Objects.requireNonNull(row().entry());
    }

    @Test
    void aProposalShowsWhatItSaysAndIsNoDecisionYet() {
        assertThat(row().proposal()).isEqualTo(benches());
        assertThat(row().proposalVersion()).isEqualTo(1);
        assertThat(row().author()).isEqualTo(person(1));
        assertThat(row().phase()).isEqualTo(Phase.PROPOSED);
        assertThat(row().entry()).isNull();
        assertThat(row().tally()).isNull();
        assertThat(row().version()).isZero();
    }

    @Test
    void aVoteWaitsForEachSeatThatHasOneUntilItCloses() {
        history.and(
                Council.opened(1, seat(5)),
                cast(1, 1, Choice.FOR),
                new ConflictDeclared(decision(1), seat(4), person(4)));
        var before = ENDS.minusSeconds(3601);

        assertThat(row().phase()).isEqualTo(Phase.VOTING);
        assertThat(row().waitsFor(seat(2), before)).isTrue();
        assertThat(row().waitsFor(seat(2), ENDS.minusSeconds(3600)))
                .as("at the deadline")
                .isFalse();
        assertThat(row().waitsFor(seat(1), before)).as("voted").isFalse();
        assertThat(row().waitsFor(seat(4), before)).as("declared a conflict").isFalse();
        assertThat(row().waitsFor(seat(5), before)).as("its own item").isFalse();
        assertThat(row().waitsFor(seat(6), before)).as("has no vote").isFalse();
    }

    @Test
    void anAmendedProposalIsVotedOnAnewAndKeepsItsConflicts() {
        history.and(
                Council.opened(1),
                cast(1, 1, Choice.FOR),
                new ChallengeSettled(decision(1), seat(2), true, person(3)),
                new ChallengeSettled(decision(1), seat(4), false, person(3)),
                Council.counted(1, Tally.of(RULE, 5, 1, 1, 0, 0)));
        assertThat(row().phase()).isEqualTo(Phase.QUORUM_NOT_REACHED);

        history.and(new ProposalAmended(decision(1), 2, benches(decision(7)), person(2)));
        assertThat(row().phase()).isEqualTo(Phase.PROPOSED);
        assertThat(row().proposalVersion()).isEqualTo(2);
        assertThat(row().author()).isEqualTo(person(2));
        assertThat(row().vote()).isNull();
        assertThat(row().tally()).isNull();
        assertThat(row().conflicted()).containsExactly(seat(2));
    }

    @Test
    void theRegisterGivesANumberAndLeavesTheStreamVersionAlone() {
        history.and(Council.opened(1), Council.counted(1, Tally.of(RULE, 5, 2, 2, 1, 0)));
        history.and(Council.entered(1, benches(decision(7)), FIRST_DAY, null));

        assertThat(row().phase()).isEqualTo(Phase.ADOPTED);
        assertThat(row().tally()).isEqualTo(Tally.of(RULE, 5, 2, 2, 1, 0));
        assertThat(entry().number()).isEqualTo(1);
        assertThat(entry().superseding()).isTrue();
        assertThat(row().version()).isEqualTo(2);
        assertThat(row().changedAt()).isEqualTo(4);
    }

    @Test
    void whatIsStruckKeepsItsNumberAndTakesNoPlaceAnyMore() {
        history.and(Council.entered(1, benches(decision(7)), FIRST_DAY, null));
        history.and(new DecisionAnnulled(decision(1)), new DecisionStruck(Council.COALITION, decision(1)));

        assertThat(row().phase()).isEqualTo(Phase.ANNULLED);
        assertThat(entry().number()).isEqualTo(1);
        assertThat(entry().struck()).isTrue();
        assertThat(entry().superseding()).isFalse();
    }

    @Test
    void aDecisionUnderAMandateShowsWhatItUsesAndWhoApproved() {
        var use = new MandateUse(decision(7), BoTu.party(9), BoTu.eur("12500.00"), FIRST_DAY);
        history.and(
                new DecidedUnderMandate(decision(1), 1, use, person(2), FIRST_DAY),
                Council.entered(1, benches(), FIRST_DAY, use));

        assertThat(row().phase()).isEqualTo(Phase.ADOPTED);
        assertThat(entry().use()).isEqualTo(use);
        assertThat(entry().approver()).isEqualTo(person(2));
    }

    @Test
    void whatTheCoalitionCannotDecideTheSupervisoryBoardDoes() {
        history.and(Council.opened(1), Council.counted(1, Tally.of(RULE, 5, 3, 2, 0, 0)));
        assertThat(row().phase()).isEqualTo(Phase.ESCALATED);

        history.and(new EscalationDecided(decision(1), BoTu.party(100), false, person(50), null));
        assertThat(row().phase()).isEqualTo(Phase.REJECTED);
    }

    @Test
    void theAgendaIsThatOfTheMeetingsItIsStillOn() {
        history.and(
                new PutOnAgenda(decision(1), meeting(1)),
                new PutOnAgenda(decision(1), meeting(2)),
                new TakenOffAgenda(decision(1), meeting(1)),
                new ProposalWithdrawn(decision(1), 1));

        assertThat(row().agenda()).containsExactly(meeting(2));
        assertThat(row().phase()).isEqualTo(Phase.WITHDRAWN);
    }

    @Test
    void aBallotOnNothingIsAFault() {
        assertThatThrownBy(() -> History.of(cast(9, 1, Choice.FOR)).row(new DecisionProjection()))
                .isInstanceOf(IllegalStateException.class);
    }
}
