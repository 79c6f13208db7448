package org.programmeledger.query.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;

/** A line as it is read from the table. */
record PostedLine(
        long position,
        Account account,
        Money amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        String type,
        String kind,
        String fund,
        String subject,
        @Nullable String initiative,
        @Nullable String party,
        @Nullable String category) {

    static PostedLine of(ResultSet row) throws SQLException {
        return new PostedLine(
                row.getLong("position"),
                Account.valueOf(row.getString("account")),
                new Money(row.getLong("minor"), row.getString("currency")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("kind"),
                row.getString("fund"),
                row.getString("subject"),
                row.getString("initiative"),
                row.getString("party"),
                row.getString("category"));
    }

    /** The entry of these lines: as its last line has it, because what a correction takes out stands before what it books. */
    static JournalEntry entry(List<PostedLine> lines) {
        var last = lines.getLast();
        return new JournalEntry(
                last.position(),
                last.effectiveOn(),
                last.recordedAt(),
                last.type(),
                last.kind(),
                last.fund(),
                last.subject(),
                last.initiative(),
                last.party(),
                lines.stream().map(line -> line.within(last)).toList());
    }

    private JournalLine within(PostedLine entry) {
        boolean debit = amount.minor() >= 0;
        return new JournalLine(
                account,
                debit ? amount : null,
                debit ? null : amount.negated(),
                effectiveOn.equals(entry.effectiveOn()) ? null : effectiveOn,
                party == null || party.equals(entry.party()) ? null : party,
                category);
    }
}
