package org.programmeledger.query.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.query.AppendOnlyView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.Load;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewTable;
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

    /**
     * Which lines are asked for; a null member asks for all.
     *
     * @param accounts any of these; none asks for all
     * @param from effective on this date or later
     * @param until effective on this date or before
     */
    public record Filter(
            @Nullable String fund,
            Set<Account> accounts,
            @Nullable String initiative,
            @Nullable String party,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** Every line of a fund. */
        public static Filter ofFund(String fund) {
            return new Filter(fund, Set.of(), null, null, null, null);
        }

        /** The same, of these accounts only. */
        public Filter of(Set<Account> only) {
            return new Filter(fund, only, initiative, party, from, until);
        }

        /** The same, of what was effective between these dates, including them. */
        public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Filter(fund, accounts, initiative, party, first, last);
        }
    }

    /** Whatever a fund received and has not passed on stands in one of these. */
    public static final Set<Account> WHERE_MONEY_STANDS = Set.copyOf(
            EnumSet.of(Account.CASH, Account.ADVANCES, Account.RECOVERABLE, Account.EXPENDITURE, Account.WRITE_OFFS));

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** The lines that a filter asks for, as of a position. */
    private static final String ASKED = "position <= :asOf and (:fund::text is null or fund = :fund)"
            + " and (:accounts::text[] is null or account = any(:accounts::text[]))"
            + " and (:initiative::text is null or initiative = :initiative)"
            + " and (:party::text is null or party = :party)"
            + " and (:from::date is null or effective_on >= :from) and (:until::date is null or effective_on <= :until)";

    private final SightedReads reads;
    private final ViewTable table;
    private final JdbcTemplate template;

    /** The journal that is read. */
    @Autowired
    public JournalView(JdbcTemplate template, HistoryViews views) {
        this(views.reads(), new ViewTable(JournalWriter.SHAPE, LIVE, template), template);
    }

    private JournalView(SightedReads reads, ViewTable table, JdbcTemplate template) {
        this.reads = reads;
        this.table = table;
        this.template = template;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public View in(String schema) {
        return new JournalView(reads, table.in(schema), template);
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
        new JournalWriter(table, template).write(batch);
    }

    /** Also while it is loaded what an entry adds up to is read back, and has to be found. */
    @Override
    public Load load() {
        var load = AppendOnlyView.super.load();
        template.execute("create index journal_line_subject on " + table.name() + " (subject, position)");
        template.execute("create index journal_line_entry on " + table.name() + " (entry)");
        return load;
    }

    /** Entries in the order of the log, as of a position, after a cursor position. */
    public List<JournalEntry> entries(Filter filter, long asOf, long after, int limit) {
        var entries = new LinkedHashMap<Long, List<PostedLine>>();
        asked(
                        "select * from views.journal_line l where l.position in (select distinct position"
                                + " from views.journal_line where position > :after and " + ASKED + own()
                                + " order by position limit :limit) order by l.position, l.line",
                        filter,
                        asOf)
                .param("after", after)
                .param("limit", limit)
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("position"), same -> new ArrayList<>())
                            .add(PostedLine.of(row));
                });
        return entries.values().stream().map(PostedLine::entry).toList();
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

    /** What the lines that the filter asks for add up to, as of a position: per kind of entry, per account, in order of name. */
    public SortedMap<String, SortedMap<String, Money>> sums(Filter filter, String currency, long asOf) {
        var sums = new TreeMap<String, SortedMap<String, Money>>();
        asked(
                        "select kind, account, sum(minor) as minor from views.journal_line where currency = :currency and "
                                + ASKED + own() + " group by kind, account",
                        filter,
                        asOf)
                .param("currency", currency)
                .query(row -> {
                    sums.computeIfAbsent(row.getString("kind"), same -> new TreeMap<>())
                            .put(row.getString("account"), new Money(row.getLong("minor"), currency));
                });
        return sums;
    }

    /** The funds with lines that the filter asks for, as of a position: per currency, in order of name. */
    public SortedMap<String, List<String>> funds(Filter filter, long asOf) {
        var funds = new TreeMap<String, List<String>>();
        asked(
                        "select distinct currency, fund collate \"C\" as fund from views.journal_line where " + ASKED
                                + own() + " order by fund",
                        filter,
                        asOf)
                .query(row -> {
                    funds.computeIfAbsent(row.getString("currency"), same -> new ArrayList<>())
                            .add(row.getString("fund"));
                });
        return funds;
    }

    /** How many entries the filter asks for, as of a position and after another. */
    public long count(Filter filter, long asOf, long after) {
        return asked(
                        "select count(distinct position) from views.journal_line where position > :after and " + ASKED
                                + own(),
                        filter,
                        asOf)
                .param("after", after)
                .query(Long.class)
                .single();
    }

    /** The calendar years in which something took effect that the filter asks for, as of a position, in order. */
    public List<Integer> years(Filter filter, long asOf) {
        return asked(
                        "select distinct extract(year from effective_on)::int as year from views.journal_line where "
                                + ASKED + own() + " order by year",
                        filter,
                        asOf)
                .query((row, nr) -> row.getInt("year"))
                .list();
    }

    /** What the current reader may see; nothing to add where that is everything. */
    private String own() {
        return reads.moneyOf() == null ? "" : " and money_of && :own::text[]";
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter, long asOf) {
        var accounts = filter.accounts().isEmpty()
                ? null
                : filter.accounts().stream().map(Account::name).toArray(String[]::new);
        return reads.jdbc()
                .sql(sql)
                .param("own", reads.moneyOf())
                .param("asOf", asOf)
                .param("fund", filter.fund())
                .param("accounts", accounts)
                .param("initiative", filter.initiative())
                .param("party", filter.party())
                .param("from", known(filter.from()))
                .param("until", known(filter.until()));
    }

    /** Nothing takes effect outside these years, and the database does not know every other. */
    private static @Nullable LocalDate known(@Nullable LocalDate date) {
        if (date == null) {
            return null;
        }
        return date.isBefore(FIRST) ? FIRST : date.isAfter(LAST) ? LAST : date;
    }
}
