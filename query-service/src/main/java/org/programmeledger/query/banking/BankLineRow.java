package org.programmeledger.query.banking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.FundId;

/**
 * A line of a bank statement.
 *
 * @param amount positive when it came in
 * @param entry the entry of the fund that it is, once it was matched
 * @param position the log position of the line
 */
public record BankLineRow(
        BankLineId id,
        FundId fund,
        StatementId statement,
        LocalDate bookedOn,
        Money amount,
        @Nullable String bankReference,
        @Nullable String endToEndReference,
        @Nullable String paymentReference,
        @Nullable String entry,
        boolean matched,
        long position) {

    BankLineRow being(@Nullable String found) {
        return new BankLineRow(
                id,
                fund,
                statement,
                bookedOn,
                amount,
                bankReference,
                endToEndReference,
                paymentReference,
                found,
                found != null,
                position);
    }
}
