package org.programmeledger.query.layers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
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
import tools.jackson.databind.json.JsonMapper;

/** What each event changes in the pockets of each receipt. A line once written never changes. */
@Component
@DependsOn("tokenSchema")
public final class LayerView implements AppendOnlyView {

    private static final ViewTable.Shape SHAPE = new ViewTable.Shape(
            "layer_line",
            "create table {table} (position bigint not null, line smallint not null, fund text not null,"
                    + " receipt text not null collate \"C\", pocket text not null, minor bigint not null, currency text not null,"
                    + " subject text not null, passed_on boolean not null, restriction jsonb, money_of text[] not null)",
            List.of(
                    "alter table {table} add primary key (position, line)",
                    "create index {name}_fund on {table} (fund, receipt, position)",
                    "create index if not exists {name}_subject on {table} (subject)",
                    "comment on column {table}.receipt is 'Empty for what no receipt is known of.'",
                    "comment on column {table}.passed_on is 'Whether the entry, or the one it reverses, is a refund or a"
                            + " transfer to another fund.'"),
            "position, line, fund, receipt, pocket, minor, currency, subject, passed_on, restriction, money_of",
            "select position, line, fund, receipt, pocket, minor, currency, subject, passed_on, restriction, money_of"
                    + " from {table} where position <= {at} order by position, line",
            Isolation.MONEY);

    private record Change(String receipt, Pocket pocket) {}

    private final SightedReads reads;
    private final ViewTable table;
    private final JdbcTemplate template;
    private final JsonMapper json;

    @Autowired
    LayerView(JdbcTemplate template, HistoryViews views) {
        this(views.reads(), new ViewTable(SHAPE, LIVE, template), template, views.json());
    }

    private LayerView(SightedReads reads, ViewTable table, JdbcTemplate template, JsonMapper json) {
        this.reads = reads;
        this.table = table;
        this.template = template;
        this.json = json;
    }

    @Override
    public String name() {
        return "layer";
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
        return new LayerView(reads, table.in(schema), template, json);
    }

    @Override
    public ViewTable table() {
        return table;
    }

    @Override
    public Optional<String> sequence(RecordedEvent event) {
        return Optional.of(event.stream());
    }

    /** What an entry was is read back for its reversal, also while the past is loaded. */
    @Override
    public Load load() {
        var load = AppendOnlyView.super.load();
        template.execute("create index layer_line_subject on " + table.name() + " (subject)");
        return load;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var event : batch) {
            if (event.event() instanceof FundEvent money) {
                if (money instanceof EntryReversed) {
                    table.write(rows);
                    rows.clear();
                }
                rows.addAll(rows(event.position(), money));
            }
        }
        table.write(rows);
    }

    private List<@Nullable Object[]> rows(long position, FundEvent event) {
        var restrictions = restrictions(event);
        var subject = FundEntry.of(event).id();
        boolean passedOn = passedOn(event);
        var rows = new ArrayList<@Nullable Object[]>();
        changes(event).forEach((change, amount) -> {
            var restriction = change.pocket() == Pocket.OUTSIDE ? restrictions.get(change.receipt()) : null;
            if (amount.minor() != 0) {
                rows.add(new @Nullable Object[] {
                    position,
                    rows.size(),
                    event.fund().value(),
                    change.receipt(),
                    change.pocket().name(),
                    amount.minor(),
                    amount.currency(),
                    subject,
                    passedOn,
                    restriction == null ? null : json.writeValueAsString(restriction),
                    MoneyOf.column(List.of(event.fund().value()))
                });
            }
        });
        return rows;
    }

    private static Map<Change, Money> changes(FundEvent event) {
        var changes = new LinkedHashMap<Change, Money>();
        for (var move : Movements.of(event)) {
            add(changes, move.from(), move.amount().negated());
            add(changes, move.to(), move.amount());
        }
        return changes;
    }

    private static void add(Map<Change, Money> changes, Place place, Money amount) {
        switch (place.pocket()) {
            case PLEDGE_OUTSTANDING, PLEDGE_HONOURED, COMMITMENT_IN_OUTSTANDING, COMMITMENT_IN_HONOURED -> {}
            case OUTSIDE -> {
                // Promises come from outside too, and are no money of any receipt.
                if (place.receipt() != null) {
                    merge(changes, place, amount);
                }
            }
            case FREE, RESERVED, COMMITTED, ADVANCED, SPENT, RECOVERABLE, WRITTEN_OFF, OVERRUN ->
                merge(changes, place, amount);
        }
    }

    private static void merge(Map<Change, Money> changes, Place place, Money amount) {
        var receipt = place.receipt();
        changes.merge(new Change(receipt == null ? "" : receipt.value(), place.pocket()), amount, Money::plus);
    }

    private static Map<String, Restriction> restrictions(FundEvent event) {
        var restrictions = new LinkedHashMap<String, Restriction>();
        if (event instanceof ReceiptRecorded receipt) {
            restrictions.put(receipt.receipt().value(), receipt.restriction());
        } else if (event instanceof TransferArrived arrived) {
            for (Layer layer : arrived.layers()) {
                restrictions.put(layer.receipt().value(), layer.restriction());
            }
        }
        return restrictions;
    }

    private boolean passedOn(FundEvent event) {
        if (event instanceof EntryReversed reversal) {
            return JdbcClient.create(template)
                    .sql("select passed_on from " + table.name() + " where subject = ? limit 1")
                    .param(reversal.reverses())
                    .query(Boolean.class)
                    .optional()
                    .orElse(false);
        }
        return event instanceof RefundMade || event instanceof TransferSent;
    }

    /**
     * The layers of a fund as of a position, in the order of their receipts, which is that of their arrival in the ledger.
     *
     * @param after the receipt after which to begin; null for the first
     */
    public List<LayerRow> list(FundId fund, long asOf, @Nullable String after, int limit) {
        var own = reads.moneyOf();
        return reads.jdbc()
                .sql("select receipt, currency, min(restriction::text) as restriction,"
                        + " coalesce(-sum(minor) filter (where pocket = 'OUTSIDE' and not passed_on), 0) as received,"
                        + " coalesce(sum(minor) filter (where pocket = 'OUTSIDE' and passed_on), 0) as passed_on, "
                        + List.of("FREE", "RESERVED", "COMMITTED", "ADVANCED", "SPENT", "RECOVERABLE", "WRITTEN_OFF")
                                .stream()
                                .map(pocket ->
                                        "coalesce(sum(minor) filter (where pocket = '" + pocket + "'), 0) as " + pocket)
                                .collect(Collectors.joining(", "))
                        + " from views.layer_line where fund = :fund and position <= :asOf"
                        + " and (:after::text is null or receipt > :after)"
                        + (own == null ? "" : " and money_of && :own::text[]")
                        + " group by receipt, currency order by receipt limit :limit")
                .param("fund", fund.value())
                .param("asOf", asOf)
                .param("after", after)
                .param("own", own)
                .param("limit", limit)
                .query((row, nr) -> layer(fund, row))
                .list();
    }

    /** How many layers a fund has as of a position. */
    public long count(FundId fund, long asOf) {
        var own = reads.moneyOf();
        return reads.jdbc()
                .sql("select count(distinct (receipt, currency)) from views.layer_line where fund = :fund"
                        + " and position <= :asOf" + (own == null ? "" : " and money_of && :own::text[]"))
                .param("fund", fund.value())
                .param("asOf", asOf)
                .param("own", own)
                .query(Long.class)
                .single();
    }

    private LayerRow layer(FundId fund, ResultSet row) throws SQLException {
        var receipt = row.getString("receipt");
        var restriction = row.getString("restriction");
        return new LayerRow(
                receipt.isEmpty() ? null : new ReceiptId(receipt),
                fund,
                restriction == null ? null : json.readValue(restriction, Restriction.class),
                money(row, "received"),
                money(row, "passed_on"),
                money(row, "FREE"),
                money(row, "RESERVED"),
                money(row, "COMMITTED"),
                money(row, "ADVANCED"),
                money(row, "SPENT"),
                money(row, "RECOVERABLE"),
                money(row, "WRITTEN_OFF"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getLong(column), row.getString("currency"));
    }
}
