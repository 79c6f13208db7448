package org.programmeledger.query.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.query.AppendOnlyView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewTable;
import org.programmeledger.query.journal.JournalLine.Account;
import org.programmeledger.query.sight.Isolation;
import org.programmeledger.query.sight.MoneyOf;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of the books. A line once written never changes, so its history is itself. */
@Component
@DependsOn("tokenSchema")
public final class JournalView implements AppendOnlyView {

    /** Which entries are asked for; a null member asks for all. */
    public record Filter(
            @Nullable String fund,
            @Nullable Account account,
            @Nullable String initiative,
            @Nullable LocalDate effectiveOn) {}

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The lines that a filter asks for, as of a position. */
    private static final String ASKED = "position <= :asOf and (:fund::text is null or fund = :fund)"
            + " and (:account::text is null or account = :account)"
            + " and (:initiative::text is null or initiative = :initiative)"
            + " and (:on::date is null or effective_on <= :on)";

    private static final ViewTable.Shape SHAPE = new ViewTable.Shape(
            "journal_line",
            "create table {table} (position bigint not null, line smallint not null, fund text not null,"
                    + " account text not null, minor bigint not null, currency text not null, effective_on date not null,"
                    + " recorded_at timestamptz not null, type text not null, subject text not null, initiative text,"
                    + " party text, money_of text[] not null)",
            List.of(
                    "alter table {table} add primary key (position, line)",
                    "create index {name}_fund on {table} (fund, position)",
                    "comment on column {table}.minor is 'Minor units; debit positive, credit negative."
                            + " The lines of a position sum to zero.'"),
            "position, line, fund, account, minor, currency, effective_on, recorded_at, type, subject, initiative, party,"
                    + " money_of",
            "select position, line, fund, account, minor, currency, to_char(effective_on, 'YYYY-MM-DD'),"
                    + " extract(epoch from recorded_at), type, subject, initiative, party, money_of from {table}"
                    + " where position <= {at} order by position, line",
            Isolation.MONEY);

    private final SightedReads reads;
    private final ViewTable table;

    @Autowired
    JournalView(JdbcTemplate template, HistoryViews views) {
        this(views.reads(), new ViewTable(SHAPE, LIVE, template));
    }

    private JournalView(SightedReads reads, ViewTable table) {
        this.reads = reads;
        this.table = table;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public View in(String schema) {
        return new JournalView(reads, table.in(schema));
    }

    @Override
    public ViewTable table() {
        return table;
    }

    @Override
    public Optional<String> sequence(RecordedEvent event) {
        return Optional.of(event.stream());
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var event : batch) {
            if (event.event() instanceof FundEvent monetary) {
                var posting = Posting.of(monetary);
                var moneyOf = MoneyOf.event(monetary).orElseThrow();
                for (int i = 0; i < posting.lines().size(); i++) {
                    rows.add(row(event, posting, moneyOf, i));
                }
            }
        }
        table.write(rows);
    }

    /** Entries in the order of the log, as of a position, after a cursor position. */
    public List<JournalEntry> entries(Filter filter, long asOf, long after, int limit) {
        var entries = new LinkedHashMap<Long, JournalEntry>();
        asked(
                        "select * from views.journal_line l where l.position in (select distinct position"
                                + " from views.journal_line where position > :after and " + ASKED + own()
                                + " order by position limit :limit) order by l.position, l.line",
                        filter,
                        asOf)
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    long position = row.getLong("position");
                    entries.computeIfAbsent(position, same -> entry(row))
                            .lines()
                            .add(line(row));
                });
        return List.copyOf(entries.values());
    }

    /** What the lines that the filter asks for add up to, as of a position: first the debits, then the credits. */
    public List<Money> totals(Filter filter, String currency, long asOf) {
        return asked(
                        "select coalesce(sum(minor) filter (where minor > 0), 0) as debit,"
                                + " coalesce(-sum(minor) filter (where minor < 0), 0) as credit"
                                + " from views.journal_line where currency = :currency and " + ASKED + own(),
                        filter,
                        asOf)
                .param("currency", currency)
                .query((row, nr) ->
                        List.of(new Money(row.getLong("debit"), currency), new Money(row.getLong("credit"), currency)))
                .single();
    }

    /**
     * The balance of each account of a fund: as known at a position, of what was effective on or before a date.
     *
     * @return debit positive, credit negative; accounts without lines are zero
     */
    public Map<Account, Money> balances(String fund, String currency, long asOf, @Nullable LocalDate effectiveOn) {
        var balances = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            balances.put(account, Money.zero(currency));
        }
        reads.jdbc()
                .sql(
                        "select account, sum(minor) as minor from views.journal_line where fund = :fund and position <= :asOf"
                                + " and (:on::date is null or effective_on <= :on)" + own() + " group by account")
                .param("own", reads.moneyOf())
                .param("fund", fund)
                .param("asOf", asOf)
                .param("on", known(effectiveOn))
                .query(row -> {
                    balances.put(Account.valueOf(row.getString("account")), new Money(row.getLong("minor"), currency));
                });
        return balances;
    }

    /** What the current reader may see; nothing to add where that is everything. */
    private String own() {
        return reads.moneyOf() == null ? "" : " and money_of && :own::text[]";
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter, long asOf) {
        var account = filter.account() == null ? null : filter.account().name();
        return reads.jdbc()
                .sql(sql)
                .param("own", reads.moneyOf())
                .param("asOf", asOf)
                .param("fund", filter.fund())
                .param("account", account)
                .param("initiative", filter.initiative())
                .param("on", known(filter.effectiveOn()));
    }

    /** Nothing takes effect outside these years, and the database does not know every other. */
    private static @Nullable LocalDate known(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
    }

    private static @Nullable Object[] row(RecordedEvent event, Posting posting, List<String> moneyOf, int line) {
        var posted = posting.lines().get(line);
        return new @Nullable Object[] {
            event.position(),
            line,
            posting.fund(),
            posted.account().name(),
            posted.signedMinor(),
            posted.currency(),
            event.metadata().effectiveOn(),
            event.recordedAt(),
            event.type(),
            posting.subject(),
            posting.initiative(),
            posting.party(),
            MoneyOf.column(moneyOf)
        };
    }

    private static JournalEntry entry(ResultSet row) {
        try {
            return new JournalEntry(
                    row.getLong("position"),
                    row.getObject("effective_on", LocalDate.class),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("type"),
                    row.getString("fund"),
                    row.getString("subject"),
                    row.getString("initiative"),
                    row.getString("party"),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        long minor = row.getLong("minor");
        var account = Account.valueOf(row.getString("account"));
        return minor >= 0
                ? JournalLine.debit(account, new Money(minor, row.getString("currency")))
                : JournalLine.credit(account, new Money(-minor, row.getString("currency")));
    }
}
