package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.NOTHING;
import static org.programmeledger.command.Decided.basis;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.disburse;
import static org.programmeledger.command.funding.FundUnderTest.receive;
import static org.programmeledger.command.funding.FundUnderTest.spend;
import static org.programmeledger.command.funding.FundWords.serving;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.Basis;
import org.programmeledger.command.funding.FundRejection.*;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.MeetCondition;
import org.programmeledger.command.funding.SpendingCommand.PlanTranches;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.Tranche;

/** From money that is free to money that is accounted for, rule by rule. */
class SpendingTest {

    private static final Restriction YOUTH = serving(codes("youth"));
    private static final Basis COVERING = basis(DecisionKind.OVERRUN, FUND);

    private final FundUnderTest fund = new FundUnderTest();

    private FundsCommitted committed(SpendingCommand.CommitFunds command) {
        return (FundsCommitted) fund.accepted(command).getFirst();
    }

    private static ReserveFunds reserve(long number, String amount, LocalDate until) {
        return new ReserveFunds(FUND, transaction(number), initiative(1), eur(amount), until, List.of(), DAY, DAY);
    }

    /** Worked example 5: restricted money does not help what it is not for, and what it is for draws from it first. */
    @Test
    void benchesGetNoYouthMoneyAndYouthSportDrawsFromItFirst() {
        fund.received(1, "300000.00");
        fund.accepted(receive(FUND, 2, "100000.00", YOUTH));

        assertThat(fund.refusal(commit(1, 2, "310000.00")))
                .isEqualTo(new InsufficientFunds(
                        eur("310000.00"),
                        eur("300000.00"),
                        eur("400000.00"),
                        List.of(new BlockedLayer(receipt(2), eur("100000.00"), List.of("THEMES")))));
        assertThat(committed(commit(1, 1, "4000.00")).draws()).containsExactly(new Draw(receipt(2), eur("4000.00")));
        fund.accepted(disburse(1, 1, "4000.00"));
        var spent = (ExpenditureRecorded)
                fund.accepted(spend(2, 1, "4000.00", PaidFrom.ADVANCE)).getFirst();
        assertThat(spent.draws()).containsExactly(new Draw(receipt(2), eur("4000.00")));
    }

    @Test
    void firstInFirstOutUnlessEarmarked() {
        fund.received(1, "10.00").received(2, "10.00");

        assertThat(committed(commit(1, 1, "12.00")).draws())
                .containsExactly(new Draw(receipt(1), eur("10.00")), new Draw(receipt(2), eur("2.00")));

        var earmarked =
                new ReserveFunds(FUND, transaction(1), initiative(1), eur("9.00"), null, List.of(receipt(2)), DAY, DAY);
        assertThat(fund.refusal(earmarked))
                .isEqualTo(new InsufficientFunds(eur("9.00"), eur("8.00"), eur("8.00"), List.of()));
        assertThat(fund.refusal(new ReserveFunds(
                        FUND, transaction(1), initiative(1), eur("1.00"), null, List.of(receipt(7)), DAY, DAY)))
                .isEqualTo(new UnknownReceipts(List.of(receipt(7))));
    }

    /** Invariant 14: temporary money backs only what ends in time, and says so. */
    @Test
    void temporaryMoneyBacksNoObligationBeyondItsEnd() {
        var end = LocalDate.parse("2019-12-31");
        fund.accepted(receive(FUND, 1, "10.00", new Restriction(List.of(), List.of(), List.of(), null, end)));

        for (var until : new LocalDate[] {null, end.plusDays(1)}) {
            assertThat(fund.refusal(commit(1, 1, "1.00", until, List.of(), null)))
                    .isEqualTo(new InsufficientFunds(
                            eur("1.00"),
                            eur("0.00"),
                            eur("10.00"),
                            List.of(new BlockedLayer(receipt(1), eur("10.00"), List.of("OUTLASTS")))));
        }
        fund.accepted(commit(1, 1, "1.00", end, List.of(), null));
        assertThat(fund.refusal(new MakeDisbursement(
                        FUND, transaction(1), commitment(1), CITY, eur("1.00"), "OUT", end.plusDays(1), null, NOTHING)))
                .isEqualTo(new OutsidePeriod(List.of(receipt(1)), end.plusDays(1)));
    }

    @Test
    void linesAndInitiativesRestrictToo() {
        fund.accepted(receive(FUND, 1, "1.00", new Restriction(List.of(), codes("current"), List.of(), null, null)));
        fund.accepted(
                receive(FUND, 2, "1.00", new Restriction(List.of(), List.of(), List.of(initiative(2)), null, null)));

        assertThat(((InsufficientFunds) fund.refusal(commit(1, 1, "1.00"))).blocked())
                .containsExactly(
                        new BlockedLayer(receipt(1), eur("1.00"), List.of("LINES")),
                        new BlockedLayer(receipt(2), eur("1.00"), List.of("INITIATIVES")));
    }

    /** Invariant 7. */
    @Test
    void aConditionalEuroDoesNotMoveBeforeItsCondition() {
        fund.received(1, "10.00");
        var permit = new Condition(code("permit"), "The permit is granted");
        fund.accepted(commit(1, 1, "5.00", null, List.of(permit), null));

        assertThat(fund.refusal(disburse(1, 1, "1.00"))).isEqualTo(new ConditionsNotMet(codes("permit")));
        assertThat(fund.refusal(new MeetCondition(FUND, transaction(1), commitment(1), code("other"))))
                .isEqualTo(new UnknownCondition(code("other"), codes("permit")));
        fund.accepted(new MeetCondition(FUND, transaction(1), commitment(1), code("permit")));
        assertThat(fund.refusal(new MeetCondition(FUND, transaction(2), commitment(1), code("permit"))))
                .isEqualTo(new ConditionMetBefore(code("permit")));
        fund.accepted(disburse(3, 1, "1.00"));
    }

    @Test
    void noMoreIsPaidOutThanWasCommittedAndSomebodyReceivesIt() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        fund.accepted(disburse(1, 1, "4.00"));

        assertThat(fund.refusal(disburse(2, 1, "1.01")))
                .isEqualTo(new DisbursementExceedsCommitment(eur("1.01"), eur("1.00")));
        assertThat(fund.refusal(disburse(2, 9, "1.00"))).isEqualTo(new UnknownCommitment(commitment(9)));
        assertThat(fund.refusal(new MakeDisbursement(
                        FUND, transaction(2), commitment(1), NOBODY, eur("1.00"), "OUT", DAY, null, NOTHING)))
                .isEqualTo(new UnknownParty(NOBODY));
    }

    @Test
    void tranchesPlanAllThatIsLeftToPay() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));

        assertThat(fund.refusal(
                        new PlanTranches(FUND, transaction(1), commitment(1), List.of(new Tranche(DAY, eur("4.00"))))))
                .isEqualTo(new TranchesNotWhole(eur("4.00"), eur("5.00")));
        fund.accepted(new PlanTranches(
                FUND,
                transaction(1),
                commitment(1),
                List.of(new Tranche(DAY, eur("4.00")), new Tranche(DAY.plusDays(30), eur("1.00")))));
    }

    /** Invariant 18: what was spent is recorded; what nothing covers is an overrun that blocks new commitments. */
    @Test
    void aPaidInvoiceIsAlwaysRecordedAndItsOverrunBlocksNewCommitments() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        var invoice = (ExpenditureRecorded)
                fund.accepted(spend(1, 1, "7.00", PaidFrom.FUND)).getFirst();

        assertThat(invoice.overrun()).isEqualTo(eur("2.00"));
        assertThat(fund.refusal(commit(2, 1, "1.00"))).isEqualTo(new OverrunNotCovered(eur("2.00")));
        assertThat(fund.refusal(reserve(2, "1.00", DAY))).isEqualTo(new OverrunNotCovered(eur("2.00")));
        assertThat(fund.refusal(new BooksCommand.CoverOverrun(
                        FUND, transaction(2), transaction(1), eur("2.01"), DAY, COVERING)))
                .isEqualTo(new CoverExceedsOverrun(eur("2.01"), eur("2.00")));
        assertThat(fund.refusal(
                        new BooksCommand.CoverOverrun(FUND, transaction(2), transaction(9), null, DAY, COVERING)))
                .isEqualTo(new UnknownExpenditure(transaction(9)));
        fund.accepted(new BooksCommand.CoverOverrun(FUND, transaction(2), transaction(1), null, DAY, COVERING));
        fund.accepted(commit(2, 1, "3.00"));
        assertThat(fund.total(Pocket.SPENT)).isEqualTo(eur("7.00"));
    }

    @Test
    void spendingWithoutACommitmentIsAnOverrunAsAWhole() {
        var command = new RecordExpenditure(
                FUND,
                transaction(1),
                null,
                initiative(1),
                CITY,
                eur("121.00"),
                null,
                Percentage.parse("21"),
                code("rent"),
                PaidFrom.FUND,
                "F-1",
                DAY,
                null);
        var recorded = (ExpenditureRecorded) fund.accepted(command).getFirst();

        assertThat(recorded.overrun()).isEqualTo(eur("121.00"));
        assertThat(recorded.vat()).isEqualTo(eur("21.00"));
        assertThat(recorded.draws()).isEmpty();
    }

    @Test
    void spendingSaysOnWhatAndItsVatOnce() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));

        assertThat(fund.refusal(expenditure(null, null, null, null))).isEqualTo(new SpentOnNothing());
        assertThat(fund.refusal(expenditure(1L, 2L, null, null)))
                .isEqualTo(new CommittedToAnother(initiative(2), initiative(1)));
        assertThat(fund.refusal(expenditure(null, 9L, null, null))).isEqualTo(new UnknownInitiative(initiative(9)));
        assertThat(fund.refusal(expenditure(1L, null, "1.00", null)))
                .isEqualTo(new VatUnclear(eur("1.00"), eur("1.00")));
        assertThat(fund.refusal(expenditure(1L, null, "0.10", "21")))
                .isEqualTo(new VatUnclear(eur("1.00"), eur("0.10")));
        assertThat(fund.refusal(spend(3, 1, "1.00", PaidFrom.ADVANCE)))
                .isEqualTo(new ExceedsAdvance(eur("1.00"), eur("0.00")));
    }

    private static RecordExpenditure expenditure(Long commitment, Long initiative, String vat, String rate) {
        return new RecordExpenditure(
                FUND,
                transaction(3),
                commitment == null ? null : commitment(commitment),
                initiative == null ? null : initiative(initiative),
                null,
                eur("1.00"),
                vat == null ? null : eur(vat),
                rate == null ? null : Percentage.parse(rate),
                code("rent"),
                PaidFrom.FUND,
                null,
                DAY,
                null);
    }
}
