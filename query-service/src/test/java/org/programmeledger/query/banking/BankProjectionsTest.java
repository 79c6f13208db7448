package org.programmeledger.query.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.transaction;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given statements and entries, then this is what the bank has confirmed. */
class BankProjectionsTest {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final BankBookId BOOK = BankBookId.of(fund(1));
    private static final BankLineId LINE = new BankLineId("bankline" + UUID);
    private static final StatementId STATEMENT = new StatementId("statement" + UUID);
    private static final LocalDate DAY = LocalDate.parse("2018-05-02");

    private final History history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
            .on(
                    "2018-05-01",
                    new ReceiptRecorded(
                            fund(1),
                            receipt(1),
                            CITY,
                            eur("40.00"),
                            "NL-1",
                            null,
                            null,
                            Restriction.NONE,
                            null,
                            null,
                            null))
            .and(new LineImported(BOOK, STATEMENT, LINE, DAY, eur("40.00"), "BR1", "NL-1", null));

    private static BankLineRow line() {
        return new BankLineRow(LINE, fund(1), STATEMENT, DAY, eur("40.00"), "BR1", "NL-1", null, null, false, 3);
    }

    private static BankEntryRow entry() {
        return new BankEntryRow(
                receipt(1).value(), fund(1), LocalDate.parse("2018-05-01"), eur("40.00"), "NL-1", null, null, false, 2);
    }

    @Test
    void aLineAndAnEntryBeginWithoutEachOther() {
        assertThat(history.row(new BankLineProjection())).isEqualTo(line());
        assertThat(history.row(new BankEntryProjection())).isEqualTo(entry());
    }

    @Test
    void onceMatchedTheyNameEachOtherUntilTheyAreUnmatched() {
        history.and(new LineMatched(BOOK, LINE, receipt(1).value()));
        assertThat(history.row(new BankLineProjection()))
                .isEqualTo(line().being(receipt(1).value()));
        assertThat(history.row(new BankEntryProjection())).isEqualTo(entry().confirmedBy(LINE));

        history.and(new LineUnmatched(BOOK, LINE, receipt(1).value()));
        assertThat(history.row(new BankLineProjection())).isEqualTo(line());
        assertThat(history.row(new BankEntryProjection())).isEqualTo(entry());
    }

    @Test
    void aReversalIsAnEntryOfItsOwnThatSaysWhatItUndoes() {
        var receipt = (FundEvent) history.events().get(1).event();
        var back = Movements.of(receipt).stream().map(Move::reversed).toList();
        history.and(new EntryReversed(fund(1), transaction(9), receipt(1).value(), null, CITY, back));

        assertThat(history.rows(new BankEntryProjection(), history.head()))
                .containsEntry(receipt(1).value(), entry())
                .containsEntry(
                        transaction(9).value(),
                        new BankEntryRow(
                                transaction(9).value(),
                                fund(1),
                                History.TODAY,
                                eur("-40.00"),
                                null,
                                receipt(1).value(),
                                null,
                                false,
                                4));
    }
}
