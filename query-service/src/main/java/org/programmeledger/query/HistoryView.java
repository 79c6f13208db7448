package org.programmeledger.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table behind a {@link Projection}: it keeps every state a row ever had, each with the range of positions in which
 * it was true, so that any question can be asked as of any position. Batches do not show: two events on one row in one
 * batch leave two states behind, so a rebuild gives the same rows whatever its batches were.
 */
public final class HistoryView<R extends Record> implements View {

    private record State(String key, long from, @Nullable Long to, String document) {}

    /** After every key: keys are ASCII and compare by byte. */
    public static final String END = "~";

    private final Projection<R> projection;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final String table;

    /** The view of this projection. */
    public HistoryView(Projection<R> projection, JdbcTemplate template, JsonMapper json) {
        this.projection = projection;
        this.jdbc = JdbcClient.create(template);
        this.batches = template;
        this.json = json;
        this.table = "views." + projection.view();
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
        var rows = current(touched.keySet().toArray(String[]::new));
        var closed = new ArrayList<Object[]>();
        var states = new ArrayList<State>();
        touched.forEach((key, events) -> {
            closed.add(new Object[] {events.getFirst().position(), key});
            states.addAll(fold(key, rows.get(key), events));
        });
        batches.batchUpdate("update " + table + " set to_position = ? where key = ? and to_position is null", closed);
        batches.batchUpdate(
                "insert into " + table + " (key, from_position, to_position, document) values (?, ?, ?, ?::jsonb)",
                states.stream()
                        .map(state -> new Object[] {state.key(), state.from(), state.to(), state.document()})
                        .toList());
    }

    /** The row as of a position. */
    public Optional<R> find(String key, long position) {
        return jdbc.sql("select document from " + table
                        + " where key = ? and from_position <= ? and (to_position is null or to_position > ?)")
                .params(key, position, position)
                .query((row, nr) -> read(row.getString("document")))
                .optional();
    }

    /**
     * Rows as of a position, in order of key.
     *
     * @param filter members and values that a row must have
     * @param after the key after which to begin; empty for the first
     * @param limit how many at the most
     */
    public List<R> list(long position, Map<String, ?> filter, String after, int limit) {
        return jdbc.sql("select document from " + table
                        + " where from_position <= ? and (to_position is null or to_position > ?)"
                        + " and key > ? and document @> ?::jsonb order by key limit ?")
                .params(position, position, after, json.writeValueAsString(filter), limit)
                .query((row, nr) -> read(row.getString("document")))
                .list();
    }

    /** Rows as of a position, the latest key first, before a key; {@link #END} begins with the latest. */
    public List<R> latest(long position, Map<String, ?> filter, String before, int limit) {
        return jdbc.sql("select document from " + table
                        + " where from_position <= ? and (to_position is null or to_position > ?)"
                        + " and key < ? and document @> ?::jsonb order by key desc limit ?")
                .params(position, position, before, json.writeValueAsString(filter), limit)
                .query((row, nr) -> read(row.getString("document")))
                .list();
    }

    private List<State> fold(String key, @Nullable R before, List<RecordedEvent> events) {
        var states = new ArrayList<State>();
        var row = before;
        for (int i = 0; i < events.size(); i++) {
            row = projection.evolve(row, events.get(i));
            Long until = i + 1 < events.size() ? events.get(i + 1).position() : null;
            states.add(new State(key, events.get(i).position(), until, json.writeValueAsString(row)));
        }
        return states;
    }

    private Map<String, R> current(String[] keys) {
        var rows = new LinkedHashMap<String, R>();
        jdbc.sql("select key, document from " + table + " where to_position is null and key = any(?)")
                .param(keys)
                .query(row -> {
                    rows.put(row.getString("key"), read(row.getString("document")));
                });
        return rows;
    }

    private R read(String document) {
        return json.readValue(document, projection.rowType());
    }
}
