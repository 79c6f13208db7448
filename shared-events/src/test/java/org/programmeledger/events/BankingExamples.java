package org.programmeledger.events;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;

/** One example of every event of a bank book. */
final class BankingExamples {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final BankBookId BOOK = new BankBookId("bankbook" + UUID);
    private static final StatementId STATEMENT = new StatementId("statement" + UUID);
    private static final BankLineId LINE = new BankLineId("bankline" + UUID);
    private static final LocalDate DAY = LocalDate.parse("2019-12-31");

    private BankingExamples() {}

    static List<LedgerEvent> all() {
        return List.of(
                new BankEvent.StatementImported(
                        BOOK,
                        STATEMENT,
                        "Betaalrekening Jongerenfonds",
                        "0123456789abcdef".repeat(4),
                        new Balance(DAY.minusDays(1), Money.parse("1000.00", "EUR")),
                        new Balance(DAY, Money.parse("-11500.00", "EUR")),
                        1),
                new BankEvent.LineImported(
                        BOOK,
                        STATEMENT,
                        LINE,
                        DAY,
                        Money.parse("-12500.00", "EUR"),
                        "20191231-0042",
                        "2019-0042",
                        "RF18539007547034"),
                new BankEvent.LineMatched(BOOK, LINE, "transaction" + UUID),
                new BankEvent.LineUnmatched(BOOK, LINE, "transaction" + UUID));
    }
}
