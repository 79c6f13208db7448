package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.APPROVER;
import static org.programmeledger.command.Decided.AUTHOR;
import static org.programmeledger.command.Decided.COALITION;
import static org.programmeledger.command.Decided.SOMEBODY;
import static org.programmeledger.command.Decided.decision;
import static org.programmeledger.command.Decided.entered;
import static org.programmeledger.command.Decided.of;
import static org.programmeledger.command.Decided.on;
import static org.programmeledger.command.funding.FundUnderTest.CLUB;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.OTHER;
import static org.programmeledger.command.funding.FundUnderTest.commit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.Basis;
import org.programmeledger.command.Decided;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundRejection.CommitmentWithoutDecision;
import org.programmeledger.command.funding.FundRejection.DecisionAboutAnother;
import org.programmeledger.command.funding.FundRejection.ExceedsDecision;
import org.programmeledger.command.funding.FundRejection.InitiativeIsStopped;
import org.programmeledger.command.funding.FundRejection.PaidByWhoDecided;
import org.programmeledger.command.funding.FundRejection.PaymentNeedsDecision;
import org.programmeledger.command.funding.MovingCommand.SendTransfer;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStopped;
import org.programmeledger.events.parties.PartyId;

/** No euro moves without a decision that is in force, about this, and not used up (invariant 11). */
class AuthorisingTest {

    private static final DecisionId DECISION = decision(1);

    private final FundUnderTest fund = new FundUnderTest();

    @BeforeEach
    void thereIsMoney() {
        fund.received(1, "1000.00");
    }

    private void decided(DecisionKind kind, Subject subject, @Nullable String amount) {
        fund.history.and(entered(DECISION, kind, subject, amount == null ? null : eur(amount)));
    }

    private static MakeDisbursement pay(long number, String amount, @Nullable PartyId recipient, Basis basis) {
        return new MakeDisbursement(
                FUND, transaction(number), commitment(1), recipient, eur(amount), "OUT-" + number, DAY, null, basis);
    }

    private static String codeOf(Rejection rejection) {
        return Rejection.codeOf(rejection.getClass());
    }

    @Test
    void aCommitmentWithoutADecisionIsRefusedAndLeavesNoTrace() {
        assertThat(codeOf(fund.refusal(commit(1, "1.00", Decided.NOTHING)))).isEqualTo("decision-needed");
        assertThat(codeOf(fund.refusal(commit(1, "1.00", on(decision(9)))))).isEqualTo("decision-not-in-force");
        assertThat(fund.state(FUND).commitments()).isEmpty();
    }

    /** The example: decided for one is not decided for another. */
    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(new Subject(OTHER, null, null, null, null), "fund"),
                Arguments.of(new Subject(FUND, initiative(2), null, null, null), "initiative"),
                Arguments.of(new Subject(FUND, initiative(1), CITY, null, null), "recipient"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatMovesIsWhatWasDecided(Subject subject, String member) {
        decided(DecisionKind.COMMITMENT, subject, "10.00");

        assertThat(fund.refusal(commit(1, "1.00", on(DECISION))))
                .isEqualTo(new DecisionAboutAnother(DECISION, List.of(member)));
    }

    @Test
    void whoeverADecisionNamesMustBeNamed() {
        decided(DecisionKind.COMMITMENT, new Subject(FUND, initiative(1), CLUB, null, null), "10.00");

        assertThat(fund.refusal(commit(1, "1.00", null, DAY, on(DECISION))))
                .isEqualTo(new DecisionAboutAnother(DECISION, List.of("recipient")));
        fund.accepted(commit(1, "1.00", on(DECISION)));
    }

    @Test
    void aDecisionOfAnotherKindMovesNothing() {
        decided(DecisionKind.TRANSFER, of(FUND), "10.00");

        assertThat(codeOf(fund.refusal(commit(1, "1.00", on(DECISION))))).isEqualTo("decision-of-another-kind");
    }

    @Test
    void itIsUsedUpToTheCentOverAllThatMovesUnderIt() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        var first =
                (FundsCommitted) fund.accepted(commit(1, "7.00", on(DECISION))).getFirst();

        assertThat(first.decision()).isEqualTo(DECISION);
        assertThat(fund.refusal(commit(2, "3.01", on(DECISION))))
                .isEqualTo(new ExceedsDecision(DECISION, eur("3.01"), eur("7.00"), eur("10.00"), eur("3.00")));
        fund.accepted(commit(2, "3.00", on(DECISION)));
        assertThat(fund.state(FUND).used(DECISION)).isEqualTo(eur("10.00"));
    }

    /** A release frees the money, not the decision; a reversal frees both, and its own reversal uses them again. */
    @Test
    void onlyAReversalGivesBackWhatWasUsed() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "10.00", on(DECISION)));
        fund.accepted(new SpendingCommand.ReleaseCommitment(FUND, transaction(1), commitment(1), eur("4.00")));
        assertThat(fund.state(FUND).used(DECISION)).isEqualTo(eur("10.00"));
        fund.accepted(new ReverseEntry(FUND, transaction(2), transaction(1).value(), DAY));

        fund.accepted(new ReverseEntry(FUND, transaction(3), commitment(1).value(), DAY));
        assertThat(fund.state(FUND).restsOn(DECISION)).isFalse();
        fund.accepted(commit(2, "0.01", on(DECISION)));
        assertThat(fund.refusal(
                        new ReverseEntry(FUND, transaction(4), transaction(3).value(), DAY)))
                .isEqualTo(new ExceedsDecision(DECISION, eur("10.00"), eur("0.01"), eur("10.00"), eur("9.99")));
        fund.accepted(new ReverseEntry(FUND, transaction(4), commitment(2).value(), DAY));
        fund.accepted(new ReverseEntry(FUND, transaction(5), transaction(3).value(), DAY));
        assertThat(fund.state(FUND).used(DECISION)).isEqualTo(eur("10.00"));
        fund.accepted(new ReverseEntry(FUND, transaction(6), transaction(5).value(), DAY));
        assertThat(fund.state(FUND).restsOn(DECISION)).isFalse();
    }

    @Test
    void whatWasReversedDoesNotStandAgainOnADecisionThatIsNoLonger() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "10.00", on(DECISION)));
        fund.accepted(new ReverseEntry(FUND, transaction(1), commitment(1).value(), DAY));
        fund.history.and(new DecisionStruck(COALITION, DECISION));

        assertThat(codeOf(fund.refusal(
                        new ReverseEntry(FUND, transaction(2), transaction(1).value(), DAY))))
                .isEqualTo("decision-not-in-force");
    }

    /** What was committed before its decision was superseded stays, and is paid; nothing more is committed under it. */
    @Test
    void whatWasSupersededMovesNothingMoreAndWhatRestsOnItStays() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "5.00", on(DECISION)));
        fund.history.and(superseding(DECISION));

        assertThat(codeOf(fund.refusal(commit(2, "1.00", on(DECISION))))).isEqualTo("decision-not-in-force");
        fund.accepted(pay(1, "5.00", null, Decided.NOTHING));
    }

    private static DecisionEntered superseding(DecisionId earlier) {
        return new DecisionEntered(
                COALITION,
                decision(2),
                2,
                DecisionKind.COMMITMENT,
                of(FUND),
                eur("1.00"),
                DAY,
                null,
                List.of(earlier),
                null,
                null,
                AUTHOR,
                null);
    }

    /** A recount that no longer adopts does not undo what was committed, and nothing is paid of it. */
    @Test
    void whatWasCountedOutIsNotPaid() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "5.00", on(DECISION)));
        fund.history.and(new DecisionStruck(COALITION, DECISION));

        assertThat(fund.refusal(pay(1, "1.00", null, Decided.NOTHING)))
                .isEqualTo(new CommitmentWithoutDecision(commitment(1), DECISION));
        fund.accepted(pay(1, "1.00", null, Decided.basis(DecisionKind.DISBURSEMENT, FUND)));
    }

    @Test
    void splittingAPaymentDoesNotEscapeTheThreshold() {
        fund.history.and(new PaymentRuleSet(COALITION, eur("100.00"), false));
        fund.accepted(commit(1, "300.00", Decided.basis(DecisionKind.COMMITMENT, FUND)));
        fund.accepted(pay(1, "60.00", null, Decided.NOTHING));

        assertThat(fund.refusal(pay(2, "40.01", null, Decided.NOTHING)))
                .isEqualTo(new PaymentNeedsDecision(CLUB, CLUB, eur("100.01"), eur("100.00")));
        fund.accepted(pay(2, "40.00", null, Decided.NOTHING));
        decided(DecisionKind.DISBURSEMENT, new Subject(FUND, initiative(1), CLUB, null, null), "150.00");
        fund.accepted(pay(3, "150.00", null, on(DECISION)));
        assertThat(fund.refusal(pay(4, "0.01", null, on(DECISION))))
                .isEqualTo(new ExceedsDecision(DECISION, eur("0.01"), eur("150.00"), eur("150.00"), eur("0.00")));
        fund.accepted(new ReverseEntry(FUND, transaction(5), transaction(2).value(), DAY));
        fund.accepted(pay(6, "40.00", null, Decided.NOTHING));
    }

    @Test
    void payingSomebodyElseThanWhoGotTheCommitmentNeedsADecision() {
        fund.accepted(commit(1, "300.00", Decided.basis(DecisionKind.COMMITMENT, FUND)));

        assertThat(fund.refusal(pay(1, "1.00", CITY, Decided.NOTHING)))
                .isEqualTo(new PaymentNeedsDecision(CITY, CLUB, eur("1.00"), null));
        fund.accepted(pay(1, "1.00", CITY, Decided.basis(DecisionKind.DISBURSEMENT, FUND)));
    }

    @Test
    void aPaymentThatCitesTheDecisionOfItsCommitmentCitesNothingMore() {
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "10.00", on(DECISION)));

        var paid = (DisbursementMade)
                fund.accepted(pay(1, "4.00", null, on(DECISION))).getFirst();
        assertThat(paid.decision()).isNull();
        assertThat(fund.state(FUND).used(DECISION)).isEqualTo(eur("10.00"));
    }

    /** Four eyes: where the coalition says so, a third person pays. */
    @Test
    void whoProposedOrApprovedDoesNotPay() {
        fund.history.and(new PaymentRuleSet(COALITION, eur("100.00"), true));
        decided(DecisionKind.COMMITMENT, of(FUND), "10.00");
        fund.accepted(commit(1, "10.00", on(DECISION)));

        for (var person : List.of(AUTHOR, APPROVER)) {
            assertThat(fund.refusal(pay(1, "1.00", null, new Basis(null, person, DAY))))
                    .isEqualTo(new PaidByWhoDecided(DECISION, person));
        }
        fund.accepted(pay(1, "1.00", null, new Basis(null, SOMEBODY, DAY)));

        var own = Decided.decision(DecisionKind.DISBURSEMENT, FUND);
        fund.history.and(new DecisionStruck(COALITION, DECISION));
        assertThat(fund.refusal(pay(2, "1.00", null, new Basis(own, APPROVER, DAY))))
                .as("also of what is decided about the payment alone")
                .isEqualTo(new PaidByWhoDecided(own, APPROVER));
    }

    @Test
    void aTransferIsDecidedForTheFundItLeavesAndForWhoeverGetsIt() {
        decided(DecisionKind.TRANSFER, new Subject(FUND, null, CLUB, null, null), "10.00");

        assertThat(fund.refusal(new SendTransfer(FUND, transaction(1), OTHER, eur("1.00"), List.of(), on(DECISION))))
                .isEqualTo(new DecisionAboutAnother(DECISION, List.of("recipient")));
    }

    @Test
    void nothingIsSetAsideForWhatWasStopped() {
        fund.history.and(new InitiativeStopped(initiative(1), DECISION));

        assertThat(fund.refusal(commit(1, "1.00", Decided.basis(DecisionKind.COMMITMENT, FUND))))
                .isEqualTo(new InitiativeIsStopped(initiative(1)));
    }
}
