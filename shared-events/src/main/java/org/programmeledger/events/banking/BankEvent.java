package org.programmeledger.events.banking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;

/** What happens in the bank book of a fund. None of it moves money: the fund's entries do. */
public sealed interface BankEvent extends LedgerEvent {

    BankBookId book();

    @Override
    default String stream() {
        return book().value();
    }

    /**
     * A bank's statement was taken in; its lines follow.
     *
     * @param account what the account is called here
     * @param accountKey tells accounts apart without naming their number
     * @param lines how many lines it has
     */
    @StoredAs("banking.statement-imported")
    record StatementImported(
            BankBookId book,
            StatementId statement,
            String account,
            String accountKey,
            Balance opening,
            Balance closing,
            int lines)
            implements BankEvent {}

    /**
     * A line of a statement.
     *
     * @param amount positive when it came in
     * @param bankReference the bank's own reference of it, if it has one
     * @param endToEndReference what the one who paid called it, if that is a reference
     * @param paymentReference the structured reference that the payee asked for, if there was one
     */
    @StoredAs("banking.line-imported")
    record LineImported(
            BankBookId book,
            StatementId statement,
            BankLineId line,
            LocalDate bookedOn,
            Money amount,
            @Nullable String bankReference,
            @Nullable String endToEndReference,
            @Nullable String paymentReference)
            implements BankEvent {}

    /**
     * A line was found to be this entry of the fund: what the fund says happened, the bank says too.
     *
     * @param entry the id of a receipt or another transaction of the fund
     */
    @StoredAs("banking.line-matched")
    record LineMatched(BankBookId book, BankLineId line, String entry) implements BankEvent {}

    /** A line turned out not to be that entry. */
    @StoredAs("banking.line-unmatched")
    record LineUnmatched(BankBookId book, BankLineId line, String entry) implements BankEvent {}
}
