package org.programmeledger.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.query.sight.Isolation;
import org.programmeledger.query.sight.MoneyOf;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table behind a {@link Projection}: it keeps every state a row ever had, each with the range of positions in which
 * it was true, so that any question can be asked as of any position. Batches do not show: two events on one row in one
 * batch leave two states behind, so a rebuild gives the same rows whatever its batches were.
 */
public final class HistoryView<R extends Record> implements View {

    /** After every key: keys are ASCII and compare by byte. */
    public static final String END = "~";

    private final Projection<R> projection;
    private final boolean money;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final ViewTable table;
    private final SightedReads reads;

    /** The view of this projection that is read. */
    public HistoryView(Projection<R> projection, JdbcTemplate template, JsonMapper json, SightedReads reads) {
        this(projection, template, json, reads, new ViewTable(shape(projection), LIVE, template));
    }

    private HistoryView(
            Projection<R> projection, JdbcTemplate template, JsonMapper json, SightedReads reads, ViewTable table) {
        this.projection = projection;
        this.money = projection.isolation() == Isolation.MONEY;
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.json = json;
        this.reads = reads;
        this.table = table;
    }

    /** A row was true from one position (inclusive) to another (exclusive; null: it still is). */
    private static ViewTable.Shape shape(Projection<?> projection) {
        boolean money = projection.isolation() == Isolation.MONEY;
        return new ViewTable.Shape(
                projection.view(),
                "create table {table} (key text collate \"C\" not null, from_position bigint not null,"
                        + " to_position bigint, document jsonb not null"
                        + (money ? ", money_of text[] not null)" : ")"),
                List.of(
                        "alter table {table} add primary key (key, from_position)",
                        "create unique index if not exists {name}_now on {table} (key) where to_position is null"),
                "key, from_position, to_position, document" + (money ? ", money_of" : ""),
                "select key, from_position, case when to_position <= {at} then to_position end, document"
                        + (money ? ", money_of" : "") + " from {table}"
                        + " where from_position <= {at} order by key, from_position",
                projection.isolation());
    }

    @Override
    public String name() {
        return projection.view();
    }

    /** The key of the row. Each row belongs to one stream, so the stream stands in where the key cannot be told. */
    @Override
    public Optional<String> sequence(RecordedEvent event) {
        try {
            return projection.key(event);
        } catch (RuntimeException poison) {
            return Optional.of(event.stream());
        }
    }

    @Override
    public int revision() {
        return projection.revision();
    }

    @Override
    public String schema() {
        return table.schema();
    }

    @Override
    public HistoryView<R> in(String schema) {
        return new HistoryView<>(projection, template, json, reads, table.in(schema));
    }

    @Override
    public List<String> tables() {
        return List.of(table.plainName());
    }

    @Override
    public void createTables() {
        table.createBare();
        table.complete();
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return projection.reads();
    }

    @Override
    public Load load() {
        return load(HistoryLoad.ROWS_IN_MEMORY);
    }

    /** The same with another bound to what it keeps in memory. */
    Load load(int rowsInMemory) {
        table.createBare();
        return new HistoryLoad<>(projection, this, table, template, rowsInMemory);
    }

    @Override
    public String digest(long position) {
        return table.digest(position);
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        var touched = new LinkedHashMap<String, List<RecordedEvent>>();
        for (var event : batch) {
            projection
                    .key(event)
                    .ifPresent(key -> touched.computeIfAbsent(key, same -> new ArrayList<>())
                            .add(event));
        }
        if (touched.isEmpty()) {
            return;
        }
        var current = current(touched.keySet());
        var ends = new LinkedHashMap<String, Long>();
        var states = new ArrayList<@Nullable Object[]>();
        touched.forEach((key, events) -> {
            var before = current.get(key);
            if (before != null) {
                ends.put(key, events.getFirst().position());
            }
            fold(key, before == null ? null : before.row(), events, states);
        });
        close(ends);
        table.write(states);
    }

    /** A row as it stands, and the position from which it does. */
    record Current<R>(R row, long from) {}

    /** The rows of these keys as they stand now; without those that are not there. */
    Map<String, Current<R>> current(Collection<String> keys) {
        var rows = new LinkedHashMap<String, Current<R>>();
        jdbc.sql("select key, from_position, document from " + table.name()
                        + " where to_position is null and key = any(?)")
                .param(keys.toArray(String[]::new))
                .query(row -> {
                    rows.put(
                            row.getString("key"),
                            new Current<>(read(row.getString("document")), row.getLong("from_position")));
                });
        return rows;
    }

    /** Ends what rows are now: per key the position at which something else became true. */
    void close(Map<String, Long> ends) {
        if (!ends.isEmpty()) {
            jdbc.sql("update " + table.name() + " as t set to_position = e.position"
                            + " from unnest(?::text[], ?::bigint[]) as e (key, position)"
                            + " where t.key = e.key and t.to_position is null")
                    .params(ends.keySet().toArray(String[]::new), ends.values().toArray(Long[]::new))
                    .update();
        }
    }

    /** What is written for a state of a row. */
    @Nullable
    Object[] state(String key, long from, @Nullable Long to, R row) {
        var document = json.writeValueAsString(row);
        return money
                ? new @Nullable Object[] {key, from, to, document, MoneyOf.column(projection.moneyOf(row))}
                : new @Nullable Object[] {key, from, to, document};
    }

    /** The row as of a position, if the current reader may see it. */
    public Optional<R> find(String key, long position) {
        return asked("key = ?", List.of(key), position, "").optional();
    }

    /** The rows of these keys as of a position, of those that the current reader may see; without those that are not there. */
    public List<R> find(Collection<String> keys, long position) {
        return keys.isEmpty()
                ? List.of()
                : asked("key = any(?)", List.of((Object) keys.toArray(String[]::new)), position, " order by key")
                        .list();
    }

    /**
     * Rows as of a position that the current reader may see, in order of key.
     *
     * @param filter members and values that a row must have
     * @param after the key after which to begin; empty for the first
     * @param limit how many at the most
     */
    public List<R> list(long position, Map<String, ?> filter, String after, int limit) {
        var members = json.writeValueAsString(filter);
        return asked(
                        "key > ? and document @> ?::jsonb",
                        List.of(after, members),
                        position,
                        " order by key limit " + limit)
                .list();
    }

    /** The same, the latest key first, before a key; {@link #END} begins with the latest. */
    public List<R> latest(long position, Map<String, ?> filter, String before, int limit) {
        var members = json.writeValueAsString(filter);
        return asked(
                        "key < ? and document @> ?::jsonb",
                        List.of(before, members),
                        position,
                        " order by key desc limit " + limit)
                .list();
    }

    /** How many rows there are as of a position that have these members and that the current reader may see. */
    public long count(long position, Map<String, ?> filter) {
        return statement("count(*)", "document @> ?::jsonb", List.of(json.writeValueAsString(filter)), position, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.MappedQuerySpec<R> asked(String condition, List<?> values, long position, String order) {
        return statement("document", condition, values, position, order)
                .query((row, nr) -> read(row.getString("document")));
    }

    private JdbcClient.StatementSpec statement(
            String what, String condition, List<?> values, long position, String order) {
        var parameters = new ArrayList<Object>(values);
        parameters.add(position);
        parameters.add(position);
        var own = money ? reads.moneyOf() : null;
        if (own != null) {
            parameters.add(own);
        }
        return reads.jdbc()
                .sql("select " + what + " from " + table.name() + " where " + condition
                        + " and from_position <= ? and (to_position is null or to_position > ?)"
                        + (own == null ? "" : " and money_of && ?::text[]") + order)
                .params(parameters);
    }

    private void fold(String key, @Nullable R before, List<RecordedEvent> events, List<@Nullable Object[]> states) {
        var row = before;
        for (int i = 0; i < events.size(); i++) {
            row = projection.evolve(row, events.get(i));
            Long until = i + 1 < events.size() ? events.get(i + 1).position() : null;
            states.add(state(key, events.get(i).position(), until, row));
        }
    }

    private R read(String document) {
        return json.readValue(document, projection.rowType());
    }
}
