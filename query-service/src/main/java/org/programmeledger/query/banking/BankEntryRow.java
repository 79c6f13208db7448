package org.programmeledger.query.banking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.funding.FundId;

/**
 * An entry of a fund that moved money on its bank account.
 *
 * @param on when it took effect, as first said
 * @param amount positive when it came in
 * @param reverses the entry that it undoes, if it is a reversal; then neither may have reached the bank
 * @param line what the bank says of it, once a line was matched
 * @param position the log position of the entry
 */
public record BankEntryRow(
        String entry,
        FundId fund,
        LocalDate on,
        Money amount,
        @Nullable String paymentReference,
        @Nullable String reverses,
        @Nullable BankLineId line,
        boolean matched,
        long position) {

    BankEntryRow confirmedBy(@Nullable BankLineId found) {
        return new BankEntryRow(entry, fund, on, amount, paymentReference, reverses, found, found != null, position);
    }
}
