package org.programmeledger.query.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.query.AppendOnlyView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.Load;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewTable;
import org.programmeledger.query.sight.Isolation;
import org.programmeledger.query.sight.MoneyOf;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of money, by receipt. A row once written never changes, so its history is itself. */
@Component
@DependsOn("tokenSchema")
final class LineageView implements AppendOnlyView {

    private static final String COLUMNS =
            "position, line, fund, entry, type, effective_on, about, other_fund, initiative,"
                    + " party, category, mechanism, receipt, from_pocket, from_entry, to_pocket, to_entry, starts_at, minor, currency";

    private static final ViewTable.Shape SHAPE = new ViewTable.Shape(
            "money_move",
            "create table {table} (position bigint not null, line smallint not null, fund text not null, entry text not null,"
                    + " type text not null, effective_on date, about text, other_fund text, initiative text, party text,"
                    + " category text, mechanism text, receipt text, from_pocket text not null, from_entry text,"
                    + " to_pocket text not null, to_entry text, starts_at bigint not null, minor bigint not null,"
                    + " currency text, money_of text[] not null)",
            List.of(
                    "alter table {table} add primary key (position, line)",
                    "create index {name}_receipt on {table} (receipt, position)",
                    "create index {name}_entry on {table} (entry, position)",
                    "create index {name}_about on {table} (about, position) where about is not null",
                    "create index {name}_fund on {table} (fund, position)",
                    "create index {name}_payer on {table} (party, position) where type = 'funding.receipt-recorded'",
                    "comment on column {table}.minor is 'Minor units, from one pocket of the fund to another.'"),
            COLUMNS + ", money_of",
            "select position, line, fund, entry, type, to_char(effective_on, 'YYYY-MM-DD'), about, other_fund, initiative,"
                    + " party, category, mechanism, receipt, from_pocket, from_entry, to_pocket, to_entry, starts_at, minor,"
                    + " currency, money_of from {table} where position <= {at} order by position, line",
            Isolation.MONEY);

    private final JdbcClient jdbc;
    private final SightedReads reads;
    private final ViewTable table;

    @Autowired
    LineageView(JdbcTemplate template, HistoryViews views) {
        this(JdbcClient.create(template), views.reads(), new ViewTable(SHAPE, LIVE, template));
    }

    private LineageView(JdbcClient jdbc, SightedReads reads, ViewTable table) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.table = table;
    }

    @Override
    public String name() {
        return "lineage";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public View in(String schema) {
        return new LineageView(jdbc, reads, table.in(schema));
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
        apply(batch, new Payers());
    }

    /** What has been met is kept in mind, so that next to nothing is read back from a table that has no indexes yet. */
    @Override
    public Load load() {
        table.createBare();
        var payers = new Payers();
        return new Load() {
            @Override
            public void apply(List<RecordedEvent> batch) {
                LineageView.this.apply(batch, payers);
            }

            @Override
            public void finish() {
                table.complete();
            }
        };
    }

    private void apply(List<RecordedEvent> batch, Payers payers) {
        var moves =
                batch.stream().flatMap(event -> MovesOfEvent.of(event).stream()).toList();
        var missing = payers.note(moves);
        if (!missing.isEmpty()) {
            var receiptsOf = receiptsOf(missing);
            payers.learnReceipts(receiptsOf);
            var asked = new TreeSet<>(missing);
            receiptsOf.values().forEach(asked::addAll);
            payers.learnPayers(payersOf(asked));
        }
        var rows = new ArrayList<@Nullable Object[]>();
        for (var move : moves) {
            rows.add(row(move, payers.moneyOf(move)));
        }
        table.write(rows);
    }

    private Map<String, List<String>> receiptsOf(Collection<String> entries) {
        return lists(
                "select entry as key, coalesce(array_agg(distinct receipt) filter (where receipt is not null), '{}') as ids"
                        + " from " + table.name()
                        + " where entry = any(?) and type <> 'funding.money-assigned' group by entry",
                entries);
    }

    private Map<String, List<String>> payersOf(Collection<String> receipts) {
        return lists(
                "select entry as key, array_remove(money_of, fund) as ids from " + table.name()
                        + " where type = 'funding.receipt-recorded' and receipt is not null and entry = any(?)",
                receipts);
    }

    private Map<String, List<String>> lists(String sql, Collection<String> keys) {
        var found = new HashMap<String, List<String>>();
        jdbc.sql(sql).param(keys.toArray(String[]::new)).query(row -> {
            found.put(
                    row.getString("key"), List.of((String[]) row.getArray("ids").getArray()));
        });
        return found;
    }

    /** The moves of these receipts in all funds, in the order of the log, that the current reader may see. */
    List<MoneyMove> ofReceipts(Collection<String> receipts, long asOf) {
        return asked("receipt = any(:ids)", receipts, asOf);
    }

    /** The moves of these entries, and the entries about them: reversals, corrections, covers, arrivals, re-grants. */
    List<MoneyMove> ofEntries(Collection<String> entries, long asOf) {
        return asked("(entry = any(:ids) or about = any(:ids))", entries, asOf);
    }

    /** What describes these entries: corrections of them, and those of them that are expenditures. */
    List<MoneyMove> describing(Collection<String> entries, long asOf) {
        return asked(
                "(about = any(:ids) and type = 'funding.entry-corrected'"
                        + " or entry = any(:ids) and type = 'funding.expenditure-recorded')",
                entries,
                asOf);
    }

    /** All moves within these funds. */
    List<MoneyMove> ofFunds(Collection<String> funds, long asOf) {
        return asked("fund = any(:ids)", funds, asOf);
    }

    /** The receipts that these parties paid, and the corrections that name them. */
    List<MoneyMove> paidBy(Collection<String> parties, long asOf) {
        return asked(
                "party = any(:ids) and type in ('funding.receipt-recorded', 'funding.entry-corrected')", parties, asOf);
    }

    private List<MoneyMove> asked(String condition, Collection<String> ids, long asOf) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var own = reads.moneyOf();
        return reads.jdbc()
                .sql("select " + COLUMNS + " from views.money_move where position <= :asOf and " + condition
                        + (own == null ? "" : " and money_of && :own::text[]") + " order by position, line")
                .param("own", own)
                .param("asOf", asOf)
                .param("ids", ids.toArray(String[]::new))
                .query((row, nr) -> move(row))
                .list();
    }

    private static @Nullable Object[] row(MoneyMove move, List<String> moneyOf) {
        return new @Nullable Object[] {
            move.position(),
            move.line(),
            move.fund(),
            move.entry(),
            move.type(),
            move.effectiveOn(),
            move.about(),
            move.otherFund(),
            move.initiative(),
            move.party(),
            move.category(),
            move.mechanism(),
            move.receipt(),
            move.from().pocket().name(),
            move.from().entry(),
            move.to().pocket().name(),
            move.to().entry(),
            move.startsAt(),
            move.minor(),
            move.currency(),
            MoneyOf.column(moneyOf)
        };
    }

    private static MoneyMove move(ResultSet row) throws SQLException {
        var text = row.getString("receipt");
        var receipt = text == null ? null : new ReceiptId(text);
        return new MoneyMove(
                row.getLong("position"),
                row.getInt("line"),
                row.getString("fund"),
                row.getString("entry"),
                row.getString("type"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("about"),
                row.getString("other_fund"),
                row.getString("initiative"),
                row.getString("party"),
                row.getString("category"),
                row.getString("mechanism"),
                new Place(Pocket.valueOf(row.getString("from_pocket")), receipt, row.getString("from_entry")),
                new Place(Pocket.valueOf(row.getString("to_pocket")), receipt, row.getString("to_entry")),
                row.getLong("starts_at"),
                row.getLong("minor"),
                row.getString("currency"));
    }
}
