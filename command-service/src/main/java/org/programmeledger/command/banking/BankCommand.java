package org.programmeledger.command.banking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.StatementImported;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;

/** Everything one can ask of the bank book of a fund. */
public sealed interface BankCommand extends LedgerCommand {

    BankBookId book();

    @Override
    default LedgerId target() {
        return book();
    }

    /**
     * Take in the statements in a file, all or none.
     *
     * @param account what the account is called here
     * @param statements in the order of the file
     */
    record ImportStatements(BankBookId book, String account, List<Statement> statements) implements BankCommand {

        /** A line holds on the day it was booked, its statement on the day it ends. */
        @Override
        public @Nullable LocalDate dateOf(LedgerEvent event) {
            return switch (event) {
                case LineImported line -> line.bookedOn();
                case StatementImported statement -> statement.closing().on();
                case LedgerEvent _ -> null;
            };
        }
    }

    /** Say that a line is this entry of the fund. */
    record MatchLine(BankBookId book, BankLineId line, String entry) implements BankCommand {}

    /** Say that a line is not the entry it was matched to. */
    record UnmatchLine(BankBookId book, BankLineId line) implements BankCommand {}

    /**
     * A statement of a file.
     *
     * @param accountKey tells accounts apart without naming their number
     */
    record Statement(StatementId id, String accountKey, Balance opening, Balance closing, List<Line> lines) {}

    /** A line of it; the amount is positive when it came in. */
    record Line(
            BankLineId id,
            LocalDate bookedOn,
            Money amount,
            @Nullable String bankReference,
            @Nullable String endToEndReference,
            @Nullable String paymentReference) {}
}
