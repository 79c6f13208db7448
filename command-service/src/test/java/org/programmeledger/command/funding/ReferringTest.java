package org.programmeledger.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.DAY;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.commitment;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Decided.NOTHING;
import static org.programmeledger.command.funding.FundUnderTest.FUND;
import static org.programmeledger.command.funding.FundUnderTest.OTHER;
import static org.programmeledger.command.funding.FundUnderTest.commit;
import static org.programmeledger.command.funding.FundUnderTest.disburse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.Replaced;
import org.programmeledger.command.funding.FundRejection.AnotherReference;
import org.programmeledger.command.funding.FundRejection.NotReversed;
import org.programmeledger.command.funding.FundRejection.UnknownFund;
import org.programmeledger.command.funding.FundRejection.UnknownFundEntry;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.Regrant;
import org.programmeledger.events.funding.Restriction;

/** One payment, one invoice: one entry that stands. What was reversed can be recorded anew, once. */
class ReferringTest {

    private final FundUnderTest fund = new FundUnderTest();

    private static RecordReceipt receive(FundId fund, long number, String reference, @Nullable Replaced replaces) {
        return new RecordReceipt(
                fund,
                receipt(number),
                CITY,
                eur("10.00"),
                reference,
                null,
                null,
                Restriction.NONE,
                null,
                null,
                null,
                replaces);
    }

    private static RecordExpenditure spend(long number, @Nullable String invoice, @Nullable Replaced replaces) {
        return new RecordExpenditure(
                FUND,
                transaction(number),
                commitment(1),
                null,
                CITY,
                eur("1.00"),
                null,
                null,
                code("materials"),
                PaidFrom.FUND,
                invoice,
                DAY,
                replaces);
    }

    private static Replaced replaced(String entry) {
        return new Replaced(FUND, entry);
    }

    private void reversed(long number, String entry) {
        fund.accepted(new ReverseEntry(FUND, transaction(number), entry, DAY));
    }

    @Test
    void whatReplacesAReversedEntryMayBeTheSamePaymentOnce() {
        fund.accepted(receive(FUND, 1, "NL", null));
        reversed(1, receipt(1).value());

        assertThat(fund.taken(receive(FUND, 2, "NL", null))).containsExactly("payment-reference");
        fund.accepted(receive(FUND, 2, "NL", replaced(receipt(1).value())));
        assertThat(fund.taken(receive(FUND, 3, "NL", replaced(receipt(1).value()))))
                .containsExactly("payment-reference");
        assertThat(fund.taken(
                        new ReverseEntry(FUND, transaction(2), transaction(1).value(), DAY)))
                .as("it does not stand again beside what replaced it")
                .containsExactly("payment-reference");
    }

    @Test
    void whatReplacedCanBeReversedAndReplacedInTurn() {
        fund.accepted(receive(FUND, 1, "NL", null));
        reversed(1, receipt(1).value());
        fund.accepted(receive(FUND, 2, "NL", replaced(receipt(1).value())));
        reversed(2, receipt(2).value());

        fund.accepted(receive(FUND, 3, "NL", replaced(receipt(2).value())));
        assertThat(fund.taken(
                        new ReverseEntry(FUND, transaction(3), transaction(2).value(), DAY)))
                .containsExactly("payment-reference");
    }

    @Test
    void whatStandsAgainIsNotReplacedUntilItIsReversedAgain() {
        fund.accepted(receive(FUND, 1, "NL", null));
        reversed(1, receipt(1).value());
        reversed(2, transaction(1).value());

        assertThat(fund.refusal(receive(FUND, 2, "NL", replaced(receipt(1).value()))))
                .isEqualTo(new NotReversed(receipt(1).value()));
        reversed(3, transaction(2).value());
        fund.accepted(receive(FUND, 2, "NL", replaced(receipt(1).value())));
    }

    @Test
    void whatReplacesIsTheSamePayment() {
        fund.accepted(receive(FUND, 1, "NL", null));
        reversed(1, receipt(1).value());

        assertThat(fund.refusal(receive(FUND, 2, "BE", replaced(receipt(1).value()))))
                .isEqualTo(new AnotherReference(receipt(1).value()));
        assertThat(fund.refusal(receive(FUND, 2, "NL", replaced(receipt(9).value()))))
                .isEqualTo(new UnknownFundEntry(receipt(9).value()));
        assertThat(fund.refusal(
                        receive(FUND, 2, "NL", new Replaced(fund(9), receipt(1).value()))))
                .isEqualTo(new UnknownFund(fund(9)));
    }

    @Test
    void moneyThatWasRecordedInTheWrongFundIsRecordedAnewInTheRightOne() {
        fund.accepted(receive(FUND, 1, "NL", null));
        var again = receive(OTHER, 2, "NL", replaced(receipt(1).value()));
        assertThat(fund.refusal(again)).isEqualTo(new NotReversed(receipt(1).value()));
        reversed(1, receipt(1).value());

        fund.accepted(again);
    }

    @Test
    void anInvoiceOfAReversedExpenditureIsRecordedAnew() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        fund.accepted(spend(1, "F-1", null));
        reversed(2, transaction(1).value());

        assertThat(fund.taken(spend(3, "F-1", null))).containsExactly("invoice");
        assertThat(fund.refusal(spend(3, null, replaced(transaction(1).value()))))
                .isEqualTo(new AnotherReference(transaction(1).value()));
        fund.accepted(spend(3, "F-1", replaced(transaction(1).value())));
        assertThat(fund.taken(spend(4, "F-1", null))).containsExactly("invoice");
    }

    @Test
    void soAreAGrantThatWasReceivedAndWhatWasPaidOutPaidBackAndRefunded() {
        fund.received(1, "10.00");
        fund.accepted(commit(1, 1, "5.00"));
        fund.accepted(disburse(1, 1, "4.00"));
        var granted = new Regrant(FUND, transaction(1));
        fund.accepted(regrant(1, granted, null));
        fund.accepted(new ReverseEntry(OTHER, transaction(2), receipt(11).value(), DAY));
        fund.accepted(regrant(2, granted, new Replaced(OTHER, receipt(11).value())));

        reversed(3, transaction(1).value());
        fund.accepted(new MakeDisbursement(
                FUND,
                transaction(4),
                commitment(1),
                CITY,
                eur("4.00"),
                "OUT-1",
                DAY,
                replaced(transaction(1).value()),
                NOTHING));
        paidBackAndRefunded();
    }

    private void paidBackAndRefunded() {
        fund.accepted(new Determine(FUND, transaction(5), commitment(1), eur("1.00")));
        fund.accepted(new ReceiveRecovery(FUND, transaction(6), commitment(1), eur("3.00"), "BACK", null));
        reversed(7, transaction(6).value());
        fund.accepted(new ReceiveRecovery(
                FUND,
                transaction(8),
                commitment(1),
                eur("3.00"),
                "BACK",
                replaced(transaction(6).value())));
        fund.accepted(new MakeRefund(FUND, transaction(9), receipt(1), eur("2.00"), "REFUND", null));
        reversed(10, transaction(9).value());
        fund.accepted(new MakeRefund(
                FUND,
                transaction(11),
                receipt(1),
                eur("2.00"),
                "REFUND",
                replaced(transaction(9).value())));
        assertThat(fund.taken(new MakeRefund(FUND, transaction(12), receipt(1), eur("1.00"), "REFUND", null)))
                .isEqualTo(List.of("payment-reference"));
    }

    private static RecordReceipt regrant(long number, Regrant granted, @Nullable Replaced replaces) {
        return new RecordReceipt(
                OTHER,
                receipt(10 + number),
                CITY,
                eur("4.00"),
                "GRANT",
                null,
                null,
                Restriction.NONE,
                null,
                null,
                granted,
                replaces);
    }
}
