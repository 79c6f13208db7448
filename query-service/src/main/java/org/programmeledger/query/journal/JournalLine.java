package org.programmeledger.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;

/**
 * One side of an entry. Exactly one of debit and credit is there.
 *
 * @param effectiveOn where it is another date than that of the entry: a correction takes lines out on the date that was
 *     wrong
 * @param party where it is another than that of the entry, in the same way
 * @param category of an expenditure, as this line has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalLine(
        Account account,
        @Nullable Money debit,
        @Nullable Money credit,
        @Nullable LocalDate effectiveOn,
        @Nullable String party,
        @Nullable String category) {

    static JournalLine debit(Account account, Money amount) {
        return new JournalLine(account, amount, null, null, null, null);
    }

    static JournalLine credit(Account account, Money amount) {
        return new JournalLine(account, null, amount, null, null, null);
    }
}
