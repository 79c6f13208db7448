package org.programmeledger.query.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Posting;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.query.ViewTable;
import org.programmeledger.query.sight.Isolation;
import org.programmeledger.query.sight.MoneyOf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books events. A correction says nothing of the entry but its id: what stands of that entry is read back, taken out as it
 * was and booked as it is now, at the position of the correction, so that the past stays as it was known.
 */
final class JournalWriter {

    /** In the order of the lines. */
    static final String COLUMNS =
            "position, line, fund, account, minor, currency, effective_on, recorded_at, type, kind,"
                    + " entry, subject, initiative, party, category, money_of";

    /** The table of the lines. */
    static final ViewTable.Shape SHAPE = new ViewTable.Shape(
            "journal_line",
            "create table {table} (position bigint not null, line smallint not null, fund text not null,"
                    + " account text not null, minor bigint not null, currency text not null, effective_on date not null,"
                    + " recorded_at timestamptz not null, type text not null, kind text not null, entry bigint not null,"
                    + " subject text not null, initiative text, party text, category text, money_of text[] not null)",
            List.of(
                    "alter table {table} add primary key (position, line)",
                    "create index {name}_fund on {table} (fund, position)",
                    "create index {name}_initiative on {table} (initiative, position) where initiative is not null",
                    "create index {name}_party on {table} (party, position) where party is not null",
                    "create index if not exists {name}_subject on {table} (subject, position)",
                    "create index if not exists {name}_entry on {table} (entry)",
                    "comment on column {table}.minor is 'Minor units; debit positive, credit negative."
                            + " The lines of a position sum to zero.'"),
            COLUMNS,
            "select position, line, fund, account, minor, currency, to_char(effective_on, 'YYYY-MM-DD'),"
                    + " extract(epoch from recorded_at), type, kind, entry, subject, initiative, party, category, money_of"
                    + " from {table}"
                    + " where position <= {at} order by position, line",
            Isolation.MONEY);

    private static final String STANDING = "select account, currency, effective_on, initiative, party, category, kind,"
            + " entry, sum(minor) as minor from {table} where entry = (select min(position) from {table} where subject = ?)"
            + " group by account, currency, effective_on, initiative, party, category, kind, entry"
            + " having sum(minor) <> 0 order by effective_on, account, initiative, party, category";

    /**
     * What a line is about beside its amount.
     *
     * @param kind the stored name of the event whose money it is: what a reversal or correction is about
     * @param entry the position of the entry it belongs to
     */
    private record About(
            LocalDate effectiveOn,
            String kind,
            long entry,
            String subject,
            @Nullable String initiative,
            @Nullable String party,
            @Nullable String category) {

        About corrected(EntryCorrected by) {
            var date = by.effectiveOn();
            var other = by.party();
            return new About(
                    date == null ? effectiveOn : date,
                    kind,
                    entry,
                    subject,
                    initiative,
                    other == null ? party : other.value(),
                    by.category() == null ? category : by.category().value());
        }
    }

    private record Line(String account, long minor, String currency, About about) {

        Line takenOut() {
            return new Line(account, -minor, currency, about);
        }

        Line as(About other) {
            return new Line(account, minor, currency, other);
        }
    }

    private final ViewTable table;
    private final JdbcClient jdbc;

    JournalWriter(ViewTable table, JdbcTemplate template) {
        this.table = table;
        this.jdbc = JdbcClient.create(template);
    }

    /** Writes the lines of a batch; what an entry of the batch corrects may be in it too. */
    void write(List<RecordedEvent> batch) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var event : batch) {
            if (event.event() instanceof FundEvent monetary) {
                if (monetary instanceof EntryCorrected || monetary instanceof EntryReversed) {
                    table.write(rows);
                    rows.clear();
                }
                rows.addAll(rows(event, lines(event, monetary)));
            }
        }
        table.write(rows);
    }

    private List<Line> lines(RecordedEvent recorded, FundEvent event) {
        if (event instanceof EntryCorrected correction) {
            var standing = standing(correction.corrects());
            return Stream.concat(
                            standing.stream().map(Line::takenOut),
                            standing.stream().map(line -> line.as(line.about().corrected(correction))))
                    .toList();
        }
        var entry = FundEntry.of(event);
        var reversed = event instanceof EntryReversed reversal
                ? standing(reversal.reverses()).stream().findFirst()
                : Optional.<Line>empty();
        var about = new About(
                recorded.metadata().effectiveOn(),
                reversed.map(line -> line.about().kind()).orElse(recorded.type()),
                recorded.position(),
                entry.id(),
                text(entry.initiative()),
                text(entry.party()),
                event instanceof ExpenditureRecorded expenditure
                        ? expenditure.category().value()
                        : reversed.map(line -> line.about().category()).orElse(null));
        return Posting.of(Movements.of(event)).stream()
                .map(line -> new Line(
                        line.account().name(),
                        line.amount().minor(),
                        line.amount().currency(),
                        about))
                .toList();
    }

    /** What an entry adds up to as it is known now; nothing where it moved nothing. */
    private List<Line> standing(String entry) {
        return jdbc.sql(STANDING.replace("{table}", table.name()))
                .param(entry)
                .query((row, nr) -> new Line(
                        row.getString("account"),
                        row.getLong("minor"),
                        row.getString("currency"),
                        new About(
                                row.getObject("effective_on", LocalDate.class),
                                row.getString("kind"),
                                row.getLong("entry"),
                                entry,
                                row.getString("initiative"),
                                row.getString("party"),
                                row.getString("category"))))
                .list();
    }

    private static List<@Nullable Object[]> rows(RecordedEvent event, List<Line> lines) {
        var fund = ((FundEvent) event.event()).fund().value();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : lines) {
            var about = line.about();
            var moneyOf = Stream.concat(Stream.of(fund), Stream.ofNullable(about.party()))
                    .toList();
            rows.add(new @Nullable Object[] {
                event.position(),
                rows.size(),
                fund,
                line.account(),
                line.minor(),
                line.currency(),
                about.effectiveOn(),
                event.recordedAt(),
                event.type(),
                about.kind(),
                about.entry(),
                about.subject(),
                about.initiative(),
                about.party(),
                about.category(),
                MoneyOf.column(moneyOf)
            });
        }
        return rows;
    }

    private static @Nullable String text(@Nullable LedgerId id) {
        return id == null ? null : id.value();
    }
}
