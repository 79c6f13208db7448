package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.decisions.Council.AUTHOR;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;
import static org.programmeledger.command.decisions.Council.mandate;
import static org.programmeledger.command.decisions.Council.seat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionRejection.AuthorMayNotApprove;
import org.programmeledger.command.decisions.DecisionRejection.DecidesOnOwnItem;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsIn;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsUsed;
import org.programmeledger.command.decisions.DecisionRejection.DecisionNotInForce;
import org.programmeledger.command.decisions.DecisionRejection.MandateExceeded;
import org.programmeledger.command.decisions.DecisionRejection.MandateNotForKind;
import org.programmeledger.command.decisions.DecisionRejection.MayNotAnnul;
import org.programmeledger.command.decisions.DecisionRejection.NoMandate;
import org.programmeledger.command.decisions.DecisionRejection.NotTheMandateHolder;
import org.programmeledger.command.decisions.DecisionRejection.NotTheSupervisoryBoard;
import org.programmeledger.command.decisions.DecisionRejection.RecipientNeeded;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.parties.PartyEvent.PartyAffiliated;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;

/** What somebody may decide for the coalition, and what only the coalition or its supervisory board may. */
class MandateTest {

    private static final DecisionId MANDATE = decision(100);

    private final Council council = new Council();

    @BeforeEach
    void mandateOf25000ForTheHolderOfTheSecondSeat() {
        council.adopted(MANDATE, mandate("25000.00", false));
    }

    private static Proposal to(@Nullable PartyId recipient, String amount) {
        return Council.of(DecisionKind.COMMITMENT, new Subject(fund(1), null, recipient, null, null), amount, null);
    }

    private void proposed(int number, Proposal proposal) {
        council.then(new ProposeDecision(decision(number), COALITION, proposal, AUTHOR, TODAY));
    }

    private static ApproveUnderMandate approval(int number, PersonId by, LocalDate today) {
        return new ApproveUnderMandate(decision(number), MANDATE, by, today);
    }

    /** Worked example 6. */
    @Test
    void passesWithASecondPersonUntilTheLimitOfTheRecipientIsReached() {
        proposed(1, commitment("12500.00"));
        var use = new MandateUse(MANDATE, party(21), eur("12500.00"), TODAY);
        var events = council.then(approval(1, holder(2), TODAY));
        assertThat(events.getFirst()).isEqualTo(new DecidedUnderMandate(decision(1), 1, use, holder(2), TODAY));
        assertThat(((DecisionEntered) events.getLast()).use()).isEqualTo(use);

        proposed(2, commitment("20000.00"));
        assertThat(council.refusal(approval(2, holder(2), TODAY)))
                .isEqualTo(new MandateExceeded(
                        party(21), eur("20000.00"), eur("12500.00"), eur("25000.00"), eur("12500.00")));
        proposed(3, commitment("12500.00"));
        council.then(approval(3, holder(2), TODAY));
        proposed(4, to(party(22), "25000.00"));
        council.then(approval(4, holder(2), TODAY));
    }

    @Test
    void splittingOverPartiesThatBelongTogetherDoesNotEscapeTheLimit() {
        council.history.and(new PartyAffiliated(party(22), party(21)));
        proposed(1, to(party(21), "15000.00"));
        council.then(approval(1, holder(2), TODAY));
        proposed(2, to(party(22), "15000.00"));

        assertThat(council.refusal(approval(2, holder(2), TODAY)))
                .isEqualTo(new MandateExceeded(
                        party(21), eur("15000.00"), eur("15000.00"), eur("25000.00"), eur("10000.00")));
    }

    @Test
    void theWindowMovesOn() {
        proposed(1, commitment("25000.00"));
        council.then(approval(1, holder(2), TODAY));
        proposed(2, commitment("0.01"));
        var lastDay = TODAY.plusMonths(12).minusDays(1);
        assertThat(council.refusal(approval(2, holder(2), lastDay))).isInstanceOf(MandateExceeded.class);
        council.then(approval(2, holder(2), TODAY.plusMonths(12)));
    }

    @Test
    void authorAndApproverAreTwoPersonsAndOneOfThemHoldsTheMandate() {
        council.then(new ProposeDecision(decision(1), COALITION, commitment("1.00"), holder(2), TODAY));
        assertThat(council.refusal(approval(1, holder(2), TODAY))).isEqualTo(new AuthorMayNotApprove(holder(2)));
        council.then(approval(1, holder(3), TODAY));

        proposed(2, commitment("1.00"));
        assertThat(council.refusal(approval(2, holder(3), TODAY))).isEqualTo(new NotTheMandateHolder(MANDATE));
    }

    @Test
    void whereTheMandateSaysSoItsHolderDecidesAlone() {
        var alone = decision(101);
        var superseding = mandate("100.00", true);
        council.adopted(
                alone,
                new Proposal(
                        superseding.kind(),
                        superseding.title(),
                        superseding.text(),
                        superseding.subject(),
                        null,
                        null,
                        null,
                        List.of(MANDATE),
                        null,
                        superseding.mandate(),
                        List.of()));
        council.then(new ProposeDecision(decision(1), COALITION, commitment("1.00"), holder(2), TODAY));
        assertThat(council.refusal(approval(1, holder(2), TODAY)))
                .as("the mandate that was superseded")
                .isEqualTo(new DecisionNotInForce(MANDATE, TODAY));
        council.then(new ApproveUnderMandate(decision(1), alone, holder(2), TODAY));
    }

    @Test
    void nobodyDecidesForThePartyTheyActFor() {
        var assignment = new AssignmentId(id(AssignmentId.PREFIX, 1));
        council.history.and(
                new PartyAffiliated(party(22), party(21)),
                new RoleProposed(AUTHOR, assignment, Role.BOARD_MEMBER, party(22), TODAY, null, person(3)),
                new RoleGranted(AUTHOR, assignment, TODAY, person(2)));
        proposed(1, commitment("1.00"));
        assertThat(council.refusal(approval(1, holder(2), TODAY))).isEqualTo(new DecidesOnOwnItem(AUTHOR, party(22)));
    }

    @Test
    void itIsForItsKindsAndForANamedRecipient() {
        proposed(1, to(null, "1.00"));
        assertThat(council.refusal(approval(1, holder(2), TODAY))).isEqualTo(new RecipientNeeded());
        proposed(2, Council.of(DecisionKind.OVERRUN, new Subject(fund(1), null, party(21), null, null), "1.00", null));
        assertThat(council.refusal(approval(2, holder(2), TODAY)))
                .isEqualTo(new MandateNotForKind(DecisionKind.OVERRUN, List.of(DecisionKind.COMMITMENT)));
        council.adopted(decision(3), commitment("1.00"));
        proposed(4, commitment("1.00"));
        assertThat(council.refusal(new ApproveUnderMandate(decision(4), decision(3), holder(2), TODAY)))
                .isEqualTo(new NoMandate(decision(3), DecisionKind.COMMITMENT));
    }

    @Test
    void whatIsVotedOnIsNotDecidedUnderAMandate() {
        council.onTheTable(decision(1), commitment("1.00"));
        assertThat(council.refusal(approval(1, holder(2), TODAY)))
                .isEqualTo(new DecisionIsIn(Phase.VOTING, List.of(Phase.PROPOSED)));
    }

    @Test
    void anAnnulledDecisionGivesTheMandateItsRoomBack() {
        proposed(1, commitment("25000.00"));
        council.then(approval(1, holder(2), TODAY));
        assertThat(council.refusal(new AnnulDecision(decision(1), holder(2), TODAY)))
                .isEqualTo(new MayNotAnnul(seat(1), party(20)));
        council.then(new AnnulDecision(decision(1), holder(1), TODAY));
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNull();

        proposed(2, commitment("25000.00"));
        council.then(approval(2, holder(2), TODAY));
    }

    @Test
    void aMandateUnderWhichSomethingWasDecidedIsNotAnnulled() {
        proposed(1, commitment("1.00"));
        council.then(approval(1, holder(2), TODAY));
        assertThat(council.refusal(new AnnulDecision(MANDATE, holder(1), TODAY)))
                .isEqualTo(new DecisionIsUsed(MANDATE));
    }

    @Test
    void theSupervisoryBoardDecidesWhatTheCoalitionCannot() {
        council.onTheTable(decision(1), commitment("1.00"));
        council.counted(decision(1));
        council.then(new OpenVote(decision(1), Council.MEETING, null, Council.NOW, TODAY));
        council.votes(decision(1), Choice.FOR, 1);
        council.counted(decision(1));

        assertThat(council.refusal(new DecideEscalation(decision(1), party(21), true, person(80), TODAY)))
                .isEqualTo(new NotTheSupervisoryBoard(party(21), party(20)));
        council.then(new DecideEscalation(decision(1), party(20), true, person(80), TODAY));
        assertThat(council.coalition().inForce(decision(1), TODAY)).isNotNull();
    }

    @Test
    void whatTheSupervisoryBoardRejectsIsRejected() {
        council.onTheTable(decision(1), commitment("1.00"));
        council.counted(decision(1));
        council.then(new OpenVote(decision(1), Council.MEETING, null, Council.NOW, TODAY));
        council.counted(decision(1));
        council.then(new DecideEscalation(decision(1), party(20), false, person(80), TODAY));

        assertThat(council.coalition().entered(decision(1))).isNull();
        assertThat(council.refusal(new DecideEscalation(decision(1), party(20), true, person(80), TODAY)))
                .isEqualTo(new DecisionIsIn(Phase.REJECTED, List.of(Phase.ESCALATED)));
    }
}
