package org.programmeledger.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A part of a fund's double-entry journal.
 *
 * @param entries one page, in log order
 * @param debit all debit lines within the filter, not only of this page
 * @param credit all credit lines within the filter, not only of this page
 * @param next the cursor of the next page; absent on the last
 */
record Journal(
        List<Entry> entries,
        Money debit,
        Money credit,
        @Nullable String next) {

    Journal {
        entries = List.copyOf(entries);
    }

    /** Credit less debit, without its sign: what the lines of one figure add up to. */
    public Money difference() {
        Money difference = credit.minus(debit);
        return difference.minor() < 0 ? difference.negated() : difference;
    }

    /**
     * The lines of one event.
     *
     * @param eventType its stored name, for example {@code funding.receipt-recorded}
     * @param counterparty the payer, pledgor or initiative
     * @param reason as the actor gave it
     */
    record Entry(
            LocalDate effectiveOn,
            Instant recordedAt,
            long position,
            String eventType,
            @Nullable Ref counterparty,
            @Nullable String reason,
            List<Line> lines) {}

    /**
     * One line: exactly one of debit and credit is present.
     *
     * @param account its code; the texts have a name for each
     */
    record Line(
            String account, @Nullable Money debit, @Nullable Money credit) {}
}
