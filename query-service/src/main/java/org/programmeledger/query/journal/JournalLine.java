package org.programmeledger.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * One side of an entry. Exactly one of debit and credit is there.
 *
 * @param account one of {@link Account}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalLine(
        Account account, @Nullable Money debit, @Nullable Money credit) {

    /**
     * The accounts of a fund. Pledges stand in two memorandum accounts of their own and never touch the money.
     */
    public enum Account {
        /** Memorandum: promises not yet honoured (debit balance). */
        PLEDGES_OUTSTANDING,
        /** Memorandum: promises honoured by receipts (debit balance). */
        PLEDGES_HONOURED,
        /** Memorandum: all promises (credit balance). */
        PLEDGED,
        /** Money received (debit balance). */
        CASH,
        /** Money free to commit (credit balance). */
        FREE,
        /** Money committed and not released (credit balance). */
        COMMITTED
    }

    static JournalLine debit(Account account, Money amount) {
        return new JournalLine(account, amount, null);
    }

    static JournalLine credit(Account account, Money amount) {
        return new JournalLine(account, null, amount);
    }

    /** Minor units with a sign: debit positive, credit negative. */
    long signedMinor() {
        return debit != null ? debit.minor() : credit == null ? 0 : -credit.minor();
    }

    String currency() {
        var amount = debit != null ? debit : credit;
        return amount == null ? "" : amount.currency();
    }
}
