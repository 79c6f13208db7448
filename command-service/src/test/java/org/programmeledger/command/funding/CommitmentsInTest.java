package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.basis;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.disburse;
import static org.programmeledger.command.funding.FundUnderTest.spend;
import static org.programmeledger.command.funding.FundWords.serving;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundRejection.BlockedLayer;
import org.programmeledger.command.funding.FundRejection.DisbursementExceedsCommitment;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.MoneyHasGoneOn;
import org.programmeledger.command.funding.FundRejection.NotReceivedYet;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;

/** Invariant 1: a fund may commit on confirmed commitments in, where it was opened so, and pays only what has arrived. */
class CommitmentsInTest {

    private static final long PROMISE = 100;
    private final FundUnderTest fund = FundUnderTest.onCommitmentsIn();

    private static RecordCommitmentIn promise(long number, String amount) {
        return new RecordCommitmentIn(FUND, transaction(number), CITY, eur(amount), null, null);
    }

    private static RecordReceipt honour(long number, String amount, long promise, Restriction restriction) {
        return new RecordReceipt(
                FUND,
                receipt(number),
                CITY,
                eur(amount),
                "IN-" + number,
                null,
                transaction(promise),
                restriction,
                null,
                null,
                null,
                null);
    }

    private static MoneyAssigned assigned(long commitment, long initiative, Draw... draws) {
        return new MoneyAssigned(
                FUND, Pocket.COMMITTED, commitment(commitment).value(), initiative(initiative), List.of(draws));
    }

    private static Draw draw(long receipt, String amount) {
        return new Draw(receipt(receipt), eur(amount));
    }

    private static ReverseEntry reverse(long number, String entry) {
        return new ReverseEntry(FUND, transaction(number), entry, DAY);
    }

    @Test
    void onlyWhereTheFundAllowsItMoreIsCommittedThanIsThere() {
        var ordinary = new FundUnderTest();
        ordinary.accepted(promise(PROMISE, "30.00"));
        assertThat(ordinary.refusal(commit(1, 1, "1.00")))
                .isEqualTo(new InsufficientFunds(eur("1.00"), eur("0.00"), eur("0.00"), List.of()));

        fund.received(1, "10.00").accepted(promise(PROMISE, "30.00"));
        assertThat(fund.refusal(commit(1, 1, "40.01")))
                .isEqualTo(new InsufficientFunds(eur("40.01"), eur("40.00"), eur("10.00"), List.of()));
        var committed = (FundsCommitted) fund.accepted(commit(1, 1, "25.00")).getFirst();
        assertThat(committed.draws()).containsExactly(draw(1, "10.00"), new Draw(null, eur("15.00")));
        assertThat(fund.refusal(commit(2, 1, "15.01")))
                .isEqualTo(new InsufficientFunds(eur("15.01"), eur("15.00"), eur("0.00"), List.of()));
        fund.accepted(commit(2, 1, "15.00"));
    }

    @Test
    void aPledgeAddsNothingThereEither() {
        fund.accepted(new RecordPledge(FUND, pledge(1), CITY, eur("30.00"), null, null));

        assertThat(fund.refusal(commit(1, 1, "1.00")))
                .isEqualTo(new InsufficientFunds(eur("1.00"), eur("0.00"), eur("0.00"), List.of()));
    }

    @Test
    void whoeverEarmarksReceiptsGetsNoPromises() {
        fund.received(1, "10.00").accepted(promise(PROMISE, "30.00"));
        var earmarked = new CommitFunds(
                FUND,
                commitment(1),
                initiative(1),
                eur("11.00"),
                CITY,
                null,
                List.of(),
                null,
                null,
                List.of(receipt(1)),
                DAY,
                basis(DecisionKind.COMMITMENT, FUND));

        assertThat(fund.refusal(earmarked))
                .isEqualTo(new InsufficientFunds(eur("11.00"), eur("10.00"), eur("10.00"), List.of()));
    }

    @Test
    void whatHasNotArrivedIsNotPaidOut() {
        fund.received(1, "10.00").accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "25.00"));

        assertThat(fund.refusal(disburse(1, 1, "25.01")))
                .isEqualTo(new DisbursementExceedsCommitment(eur("25.01"), eur("25.00")));
        assertThat(fund.refusal(disburse(1, 1, "10.01")))
                .isEqualTo(new NotReceivedYet(eur("10.01"), eur("10.00"), eur("15.00")));
        fund.accepted(disburse(1, 1, "10.00"));
        fund.accepted(honour(2, "15.00", PROMISE, Restriction.NONE));
        fund.accepted(disburse(2, 1, "15.00"));
    }

    /** Invariant 18; and what has arrived since is kept for the decision that the overrun asks for. */
    @Test
    void whatWasSpentBeforeTheMoneyArrivedIsAnOverrun() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "20.00"));
        var spent = (ExpenditureRecorded)
                fund.accepted(spend(1, 1, "5.00", PaidFrom.FUND)).getFirst();
        assertThat(spent.overrun()).isEqualTo(eur("5.00"));

        assertThat(fund.accepted(honour(1, "12.00", PROMISE, Restriction.NONE))).hasSize(1);
        assertThat(fund.accepted(new CoverOverrun(
                        FUND, transaction(2), transaction(1), null, DAY, basis(DecisionKind.OVERRUN, FUND))))
                .last()
                .isEqualTo(assigned(1, 1, draw(1, "7.00")));
    }

    @Test
    void aReceiptGoesFirstToWhatWasCommittedFirst() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "10.00"));
        fund.accepted(commit(2, 2, "8.00"));

        assertThat(fund.accepted(honour(1, "15.00", PROMISE, Restriction.NONE)))
                .satisfiesExactly(
                        event -> assertThat(event).isInstanceOf(ReceiptRecorded.class),
                        event -> assertThat(event).isEqualTo(assigned(1, 1, draw(1, "10.00"))),
                        event -> assertThat(event).isEqualTo(assigned(2, 2, draw(1, "5.00"))));
        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("3.00"));
        assertThat(fund.state(FUND).promised()).isEqualTo(eur("12.00"));
        fund.accepted(honour(2, "15.00", PROMISE, Restriction.NONE));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("12.00"));
    }

    @Test
    void aReceiptGoesOnlyToWhatItMayServe() {
        fund.accepted(promise(PROMISE, "50.00"));
        fund.accepted(commit(1, 2, "10.00"));
        fund.accepted(commit(2, 1, "10.00"));
        var temporary = new Restriction(List.of(), List.of(), List.of(), null, LocalDate.parse("2019-12-31"));

        assertThat(fund.accepted(honour(1, "30.00", PROMISE, serving(codes("youth")))))
                .last()
                .isEqualTo(assigned(2, 1, draw(1, "10.00")));
        assertThat(fund.accepted(honour(2, "10.00", PROMISE, temporary))).hasSize(1);
        assertThat(fund.refusal(commit(3, 2, "1.00")))
                .as("outstanding 10.00, awaited 10.00")
                .isEqualTo(new InsufficientFunds(
                        eur("1.00"),
                        eur("0.00"),
                        eur("30.00"),
                        List.of(
                                new BlockedLayer(receipt(1), eur("20.00"), List.of("THEMES")),
                                new BlockedLayer(receipt(2), eur("10.00"), List.of("OUTLASTS")))));
        fund.accepted(new MakeRefund(FUND, transaction(1), receipt(1), eur("20.00"), "OUT", null));
    }

    @Test
    void whatIsReleasedIsFirstWhatHadNotArrivedAndTheRestGoesToWhatAwaitsIt() {
        fund.received(1, "10.00").accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "15.00"));
        fund.accepted(commit(2, 2, "20.00"));

        assertThat(fund.accepted(new ReleaseCommitment(FUND, transaction(1), commitment(1), eur("7.00"))))
                .last()
                .isEqualTo(assigned(2, 2, draw(1, "2.00")));
        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("18.00"));
        assertThat(fund.refusal(disburse(2, 1, "8.01")))
                .isEqualTo(new DisbursementExceedsCommitment(eur("8.01"), eur("8.00")));
        fund.accepted(disburse(2, 1, "8.00"));
        fund.accepted(disburse(3, 2, "2.00"));
    }

    @Test
    void aReservationAwaitsMoneyTooAndSoDoesWhatItBecomes() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(new ReserveFunds(FUND, transaction(1), initiative(1), eur("20.00"), null, List.of(), DAY, DAY));
        assertThat(fund.accepted(honour(1, "5.00", PROMISE, Restriction.NONE)))
                .last()
                .isEqualTo(new MoneyAssigned(
                        FUND, Pocket.RESERVED, transaction(1).value(), initiative(1), List.of(draw(1, "5.00"))));

        var posted = (FundsCommitted) fund.accepted(commit(1, 1, "12.00", null, List.of(), transaction(1)))
                .getFirst();
        assertThat(posted.draws()).containsExactly(draw(1, "5.00"), new Draw(null, eur("7.00")));
        assertThat(fund.state(FUND).promised()).isEqualTo(eur("18.00"));
        assertThat(fund.accepted(honour(2, "7.00", PROMISE, Restriction.NONE)))
                .last()
                .isEqualTo(assigned(1, 1, draw(2, "7.00")));
    }

    @Test
    void whatWasCommittedOnIsNotTakenBack() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(promise(PROMISE + 1, "5.00"));
        fund.accepted(commit(1, 1, "10.00"));

        assertThat(fund.refusal(reverse(1, transaction(PROMISE).value())))
                .isEqualTo(new MoneyHasGoneOn(
                        transaction(PROMISE).value(), Pocket.COMMITMENT_IN_OUTSTANDING, eur("30.00"), eur("25.00")));
        fund.accepted(reverse(1, transaction(PROMISE + 1).value()));
    }

    @Test
    void moreThanOneCommitmentInPromisedIsNoLessOfAnother() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(promise(PROMISE + 1, "5.00"));
        fund.accepted(honour(1, "9.00", PROMISE + 1, Restriction.NONE));

        assertThat(fund.state(FUND).promised()).isEqualTo(eur("30.00"));
    }

    @Test
    void aReceiptThatIsReversedIsAwaitedAgain() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "10.00"));
        fund.accepted(commit(2, 1, "10.00"));
        fund.accepted(honour(1, "25.00", PROMISE, Restriction.NONE));
        fund.accepted(reverse(1, receipt(1).value()));

        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("20.00"));
        assertThat(fund.state(FUND).promised()).isEqualTo(eur("10.00"));
        assertThat(fund.refusal(disburse(2, 1, "1.00")))
                .isEqualTo(new NotReceivedYet(eur("1.00"), eur("0.00"), eur("10.00")));
        fund.accepted(reverse(2, transaction(1).value()));
        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("0.00"));
        fund.accepted(disburse(3, 1, "10.00"));
        assertThat(fund.refusal(reverse(4, transaction(2).value()))).isInstanceOf(MoneyHasGoneOn.class);
    }

    @Test
    void aCommitmentThatIsReversedFreesWhatHasArrivedForItSince() {
        fund.accepted(promise(PROMISE, "30.00"));
        fund.accepted(commit(1, 1, "10.00"));
        fund.accepted(honour(1, "6.00", PROMISE, Restriction.NONE));
        fund.accepted(reverse(1, commitment(1).value()));

        assertThat(fund.state(FUND).available()).isEqualTo(eur("6.00"));
        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("0.00"));
        List<FundEvent> again = fund.accepted(reverse(2, transaction(1).value()));
        assertThat(again).hasSize(1);
        assertThat(fund.state(FUND).awaited()).isEqualTo(eur("4.00"));
    }
}
