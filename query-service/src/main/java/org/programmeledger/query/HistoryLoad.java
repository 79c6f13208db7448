package org.programmeledger.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a long past into a view with history. What rows are now is kept in memory and written once it has ended, so that
 * nothing is read back or updated, as long as there is room; rows that were not touched for longest make place first.
 */
final class HistoryLoad<R extends Record> implements Load {

    /** Some tens of megabytes at the most: rows are a few hundred bytes, those of a programme a few thousand. */
    static final int ROWS_IN_MEMORY = 20_000;

    /**
     * What a row is now.
     *
     * @param written whether it stands in the table already, and must be ended there
     */
    private record Open<R>(R row, long from, boolean written) {}

    private final Projection<R> projection;
    private final HistoryView<R> view;
    private final ViewTable table;
    private final JdbcTemplate template;
    private final int capacity;
    private final LinkedHashMap<String, Open<R>> memory = new LinkedHashMap<>(16, 0.75f, true);
    private boolean madeRoom;

    HistoryLoad(Projection<R> projection, HistoryView<R> view, ViewTable table, JdbcTemplate template, int capacity) {
        this.projection = projection;
        this.view = view;
        this.table = table;
        this.template = template;
        this.capacity = capacity;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        var keys = new ArrayList<@Nullable String>(batch.size());
        batch.forEach(event -> keys.add(projection.key(event).orElse(null)));
        var now = known(keys);
        var ends = new LinkedHashMap<String, Long>();
        var states = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < batch.size(); i++) {
            var key = keys.get(i);
            if (key != null) {
                var event = batch.get(i);
                var before = now.get(key);
                var after = projection.evolve(before == null ? null : before.row(), event);
                if (before != null && before.written()) {
                    ends.put(key, event.position());
                } else if (before != null) {
                    states.add(view.state(key, before.from(), event.position(), before.row()));
                }
                now.put(key, new Open<>(after, event.position(), false));
            }
        }
        var leaving = leaving(now);
        leaving.forEach((key, open) -> states.add(view.state(key, open.from(), null, open.row())));
        view.close(ends);
        table.write(states);
        if (!leaving.isEmpty() && !madeRoom) {
            index();
            madeRoom = true;
        }
        // Only now that all of it is written: a batch that failed changes nothing here.
        memory.putAll(now);
        leaving.keySet().forEach(memory::remove);
    }

    @Override
    public void finish() {
        var states = new ArrayList<@Nullable Object[]>();
        memory.forEach((key, open) -> {
            if (!open.written()) {
                states.add(view.state(key, open.from(), null, open.row()));
            }
        });
        table.write(states);
        memory.clear();
        table.complete();
    }

    /** What the rows of these keys are now: from memory, or from the table if any were ever moved there. */
    private Map<String, Open<R>> known(List<@Nullable String> keys) {
        var now = new LinkedHashMap<String, Open<R>>();
        var missing = new LinkedHashSet<String>();
        for (var key : keys) {
            if (key != null && !now.containsKey(key)) {
                var open = memory.get(key);
                if (open != null) {
                    now.put(key, open);
                } else if (madeRoom) {
                    missing.add(key);
                }
            }
        }
        if (!missing.isEmpty()) {
            view.current(missing)
                    .forEach((key, current) -> now.put(key, new Open<>(current.row(), current.from(), true)));
        }
        return now;
    }

    /** What has to leave memory for this batch, the longest untouched first; what is written already just leaves. */
    private Map<String, Open<R>> leaving(Map<String, Open<R>> now) {
        var leaving = new LinkedHashMap<String, Open<R>>();
        long tooMany = memory.size()
                + now.keySet().stream().filter(key -> !memory.containsKey(key)).count()
                - capacity;
        for (var entry : memory.entrySet()) {
            if (leaving.size() >= tooMany) {
                break;
            }
            if (!now.containsKey(entry.getKey())) {
                leaving.put(entry.getKey(), entry.getValue());
            }
        }
        return leaving;
    }

    /** To find the rows that were moved to the table. */
    private void index() {
        template.execute("create unique index if not exists " + table.plainName() + "_now on " + table.name()
                + " (key) where to_position is null");
    }
}
