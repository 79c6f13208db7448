package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.codes;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.initiative;
import static org.programmeledger.command.BoTu.pledge;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.basis;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.OTHER;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.disburse;
import static org.programmeledger.command.funding.FundUnderTest.receive;
import static org.programmeledger.command.funding.FundUnderTest.spend;
import static org.programmeledger.command.funding.FundWords.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.funding.BooksCommand.CorrectEntry;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundRejection.HonoursTwice;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundRejection.MoneyHasGoneOn;
import org.programmeledger.command.funding.FundRejection.NotReversible;
import org.programmeledger.command.funding.FundRejection.NothingLeftToServe;
import org.programmeledger.command.funding.FundRejection.NothingToCorrect;
import org.programmeledger.command.funding.FundRejection.ReceivedElsewhere;
import org.programmeledger.command.funding.FundRejection.RefundExceedsFree;
import org.programmeledger.command.funding.FundRejection.RegrantExceedsDisbursement;
import org.programmeledger.command.funding.FundRejection.ReversedBefore;
import org.programmeledger.command.funding.FundRejection.TransferToItself;
import org.programmeledger.command.funding.FundRejection.UnknownCommitmentIn;
import org.programmeledger.command.funding.FundRejection.UnknownDisbursement;
import org.programmeledger.command.funding.FundRejection.UnknownFund;
import org.programmeledger.command.funding.FundRejection.UnknownFundEntry;
import org.programmeledger.command.funding.FundRejection.UnknownParty;
import org.programmeledger.command.funding.FundRejection.UnknownTransfer;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.MovingCommand.ReceiveTransfer;
import org.programmeledger.command.funding.MovingCommand.SendTransfer;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;

/** Money that leaves and comes back, corrections that lose nothing, and years that close. */
class BookkeepingTest {

    private final FundUnderTest fund = new FundUnderTest();

    private static ReverseEntry reverse(long number, String entry) {
        return new ReverseEntry(FUND, transaction(number), entry, DAY);
    }

    @Test
    void moneyGoesBackToWhoPaidItAndNoMoreThanIsFree() {
        fund.received(1, "10.00").received(2, "5.00");
        fund.accepted(commit(1, 1, "8.00"));

        assertThat(fund.refusal(new MakeRefund(FUND, transaction(1), receipt(1), eur("2.01"), "OUT", null)))
                .isEqualTo(new RefundExceedsFree(eur("2.01"), eur("2.00")));
        fund.accepted(new MakeRefund(FUND, transaction(1), receipt(1), eur("2.00"), "OUT", null));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("5.00"));
    }

    /** A restriction goes with the money: that of its receipt and that of the fund it comes from. */
    @Test
    void aTransferTakesReceiptsAndRestrictionsAlongAndArrivesOnce() {
        fund.history.and(new FundOpened(fund(3), PROGRAMME, "Youth", CITY, "EUR", serving(codes("youth", "work"))));
        fund.accepted(receive(fund(3), 1, "10.00", serving(codes("youth"))));
        var sent = (TransferSent) fund.accepted(new SendTransfer(
                        fund(3), transaction(1), FUND, eur("4.00"), List.of(), basis(DecisionKind.TRANSFER, fund(3))))
                .getFirst();
        assertThat(sent.layers()).containsExactly(new Layer(receipt(1), eur("4.00"), serving(codes("youth"))));

        assertThat(fund.refusal(new ReceiveTransfer(OTHER, transaction(2), fund(3), transaction(1))))
                .isEqualTo(new UnknownTransfer(fund(3), transaction(1)));
        assertThat(fund.refusal(new ReceiveTransfer(FUND, transaction(2), fund(9), transaction(1))))
                .isEqualTo(new UnknownFund(fund(9)));
        fund.accepted(new ReceiveTransfer(FUND, transaction(2), fund(3), transaction(1)));
        assertThat(((InsufficientFunds) fund.refusal(commit(1, 2, "1.00"))).available())
                .isEqualTo(eur("0.00"));
        fund.accepted(commit(1, 1, "4.00"));
        assertThat(fund.refusal(new MakeRefund(FUND, transaction(3), receipt(1), eur("1.00"), "OUT", null)))
                .isEqualTo(new ReceivedElsewhere(receipt(1)));
    }

    @Test
    void aTransferGoesToAnotherFundThatCanUseTheMoney() {
        fund.history.and(new FundOpened(fund(3), PROGRAMME, "Work", CITY, "EUR", serving(codes("work"))));
        fund.accepted(receive(FUND, 1, "10.00", serving(codes("youth"))));

        assertThat(fund.refusal(new SendTransfer(
                        FUND, transaction(1), FUND, eur("1.00"), List.of(), basis(DecisionKind.TRANSFER, FUND))))
                .isEqualTo(new TransferToItself(FUND));
        assertThat(fund.refusal(new SendTransfer(
                        FUND, transaction(1), fund(9), eur("1.00"), List.of(), basis(DecisionKind.TRANSFER, FUND))))
                .isEqualTo(new UnknownFund(fund(9)));
        assertThat(fund.refusal(new SendTransfer(
                        FUND, transaction(1), fund(3), eur("1.00"), List.of(), basis(DecisionKind.TRANSFER, FUND))))
                .isEqualTo(new NothingLeftToServe(fund(3)));
        assertThat(fund.refusal(new SendTransfer(
                        FUND, transaction(1), OTHER, eur("10.01"), List.of(), basis(DecisionKind.TRANSFER, FUND))))
                .isEqualTo(new InsufficientFunds(eur("10.01"), eur("10.00"), eur("10.00"), List.of()));
        assertThat(fund.refusal(receive(fund(3), 2, "1.00", serving(codes("youth")))))
                .isEqualTo(new NothingLeftToServe(fund(3)));
    }

    @Test
    void aReceiptCanBeADisbursementOfAnotherFundAndNoMoreThanThat() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "10.00"));
        fund.accepted(disburse(1, 1, "6.00"));

        assertThat(fund.refusal(regrant("6.01", 1)))
                .isEqualTo(new RegrantExceedsDisbursement(eur("6.01"), eur("6.00")));
        assertThat(fund.refusal(regrant("6.00", 7))).isEqualTo(new UnknownDisbursement(FUND, transaction(7)));
        fund.accepted(regrant("6.00", 1));
    }

    private static RecordReceipt regrant(String amount, long disbursement) {
        return new RecordReceipt(
                OTHER,
                receipt(2),
                CITY,
                eur(amount),
                "IN",
                null,
                null,
                Restriction.NONE,
                null,
                null,
                new Regrant(FUND, transaction(disbursement)),
                null);
    }

    @Test
    void aReceiptHonoursAPledgeOrACommitmentInAndNeitherIsMoney() {
        fund.accepted(new RecordPledge(FUND, pledge(1), CITY, null, DAY, null));
        fund.accepted(new RecordCommitmentIn(FUND, transaction(1), CITY, eur("9.00"), pledge(1), DAY));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("0.00"));
        assertThat(fund.refusal(honouring(pledge(1), 1))).isEqualTo(new HonoursTwice(pledge(1), transaction(1)));
        assertThat(fund.refusal(honouring(null, 8))).isEqualTo(new UnknownCommitmentIn(transaction(8)));
        fund.accepted(honouring(null, 1));
        assertThat(fund.total(Pocket.COMMITMENT_IN_OUTSTANDING)).isEqualTo(eur("0.00"));
    }

    private static RecordReceipt honouring(@Nullable PledgeId pledge, long commitmentIn) {
        return new RecordReceipt(
                FUND,
                receipt(1),
                CITY,
                eur("9.00"),
                "IN",
                pledge,
                transaction(commitmentIn),
                Restriction.NONE,
                null,
                null,
                null,
                null);
    }

    /** Once per entry; a reversal of a reversal is its own entry, and may be reversed in turn. */
    @Test
    void anEntryIsReversedOnceAndSoIsItsReversal() {
        fund.received(1, "10.00");
        fund.accepted(reverse(1, receipt(1).value()));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("0.00"));
        assertThat(fund.refusal(reverse(2, receipt(1).value())))
                .isEqualTo(new ReversedBefore(receipt(1).value(), transaction(1).value()));

        fund.accepted(reverse(2, transaction(1).value()));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("10.00"));
        fund.accepted(reverse(3, transaction(2).value()));
        assertThat(fund.state(FUND).available()).isEqualTo(eur("0.00"));
        assertThat(fund.refusal(reverse(4, transaction(9).value())))
                .isEqualTo(new UnknownFundEntry(transaction(9).value()));
    }

    @Test
    void whatWentOnIsReversedFirst() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "8.00"));
        assertThat(fund.refusal(reverse(1, receipt(1).value())))
                .isEqualTo(new MoneyHasGoneOn(receipt(1).value(), Pocket.FREE, eur("10.00"), eur("2.00")));
        fund.accepted(disburse(1, 1, "8.00"));
        assertThat(fund.refusal(reverse(2, commitment(1).value())))
                .isEqualTo(new MoneyHasGoneOn(commitment(1).value(), Pocket.COMMITTED, eur("8.00"), eur("0.00")));

        fund.accepted(reverse(2, transaction(1).value()));
        fund.accepted(reverse(3, commitment(1).value()));
        fund.accepted(reverse(4, receipt(1).value()));
        assertThat(fund.state(FUND).holdings().at()).isEmpty();
    }

    @Test
    void aReversedOverrunBlocksNothingAndADeterminationThatIsReversedCanBeMadeAgain() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        fund.accepted(spend(1, 1, "6.00", PaidFrom.FUND));
        fund.accepted(reverse(2, transaction(1).value()));
        fund.accepted(commit(2, 1, "5.00"));

        fund.accepted(new SpendingCommand.Determine(FUND, transaction(3), commitment(1), eur("2.00")));
        fund.accepted(reverse(4, transaction(3).value()));
        fund.accepted(new SpendingCommand.Determine(FUND, transaction(5), commitment(1), eur("3.00")));
    }

    @Test
    void someEntriesHaveTheirOwnWayBack() {
        fund.received(1, "10.00");
        fund.accepted(new SpendingCommand.ReserveFunds(
                FUND, transaction(1), initiative(1), eur("1.00"), null, List.of(), DAY, DAY));
        fund.accepted(new SendTransfer(
                FUND, transaction(2), OTHER, eur("1.00"), List.of(), basis(DecisionKind.TRANSFER, FUND)));

        for (long number : new long[] {1, 2}) {
            assertThat(fund.refusal(reverse(9, transaction(number).value())))
                    .isEqualTo(new NotReversible(transaction(number).value()));
        }
    }

    @Test
    void aCorrectionSaysWhatHoldsInstead() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        fund.accepted(spend(1, 1, "1.00", PaidFrom.FUND));
        var spent = transaction(1).value();

        assertThat(fund.refusal(new CorrectEntry(FUND, transaction(2), spent, null, null, null)))
                .isEqualTo(new NothingToCorrect(spent));
        assertThat(fund.refusal(new CorrectEntry(FUND, transaction(2), spent, null, null, CITY)))
                .isEqualTo(new NothingToCorrect(spent));
        assertThat(fund.refusal(
                        new CorrectEntry(FUND, transaction(2), receipt(1).value(), null, code("rent"), null)))
                .isEqualTo(new NothingToCorrect(receipt(1).value()));
        assertThat(fund.refusal(
                        new CorrectEntry(FUND, transaction(2), receipt(1).value(), null, null, NOBODY)))
                .isEqualTo(new UnknownParty(NOBODY));
        fund.accepted(new CorrectEntry(FUND, transaction(2), spent, DAY.minusDays(3), code("rent"), null));
    }
}
