package org.programmeledger.query.rebuild;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.Load;
import org.programmeledger.query.ReadAhead;
import org.programmeledger.query.View;
import org.programmeledger.query.parked.Parking;
import org.programmeledger.query.rebuild.Rebuild.Digests;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds one view beside the one that is read, and switches. */
final class Rebuilder {

    /** How far behind the log a view may be to be taken for caught up; the rest is read while the live view waits. */
    private static final long CLOSE_ENOUGH = 1_000;

    /** Milliseconds for the keys of a table, or for all its rows to be read. */
    private static final int PATIENCE = (int) Duration.ofHours(1).toMillis();

    private final RebuildTable table;
    private final Switch switching;
    private final Parking parking;
    private final Map<String, Integer> percent;
    private final LogReader log;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final String id;
    private final View live;
    private final View next;
    private final EventCatalogue catalogue;

    Rebuilder(Rebuilds.Means means, RebuildTable table, String id, View live) {
        this.table = table;
        this.log = means.log();
        this.parking = means.parking();
        this.percent = means.percent();
        this.template = means.template();
        this.jdbc = JdbcClient.create(template);
        this.transaction = means.transaction();
        this.id = id;
        this.live = live;
        this.next = live.in(View.NEXT);
        this.catalogue = means.catalogue();
        this.switching = new Switch(means, table, id, live);
    }

    /**
     * Builds, compares and switches.
     *
     * @throws Cancelled when somebody asked for it; the live view is as it was, and what was built is gone
     */
    void run() {
        try {
            long built = catchUp(load());
            compare(built);
            switching.perform(next, built);
        } catch (RuntimeException failed) {
            clear(failed);
            throw failed;
        }
    }

    private long load() {
        var load = begin();
        long built = read(0, new LoadingView(next, load));
        transaction.executeWithoutResult(finishing -> {
            table.move(id, State.RUNNING, built, built);
            // More memory sorts an index at once; it is for this transaction only.
            jdbc.sql("set local maintenance_work_mem = '128MB'").update();
            load.finish();
            next.tables()
                    .forEach(name ->
                            jdbc.sql("analyze " + View.NEXT + "." + name).update());
        });
        return built;
    }

    private Load begin() {
        long head = log.head().position();
        transaction.executeWithoutResult(beginning -> table.move(id, State.RUNNING, 0, head));
        return transaction.execute(making -> {
            table.move(id, State.RUNNING, 0, head);
            drop();
            return next.load();
        });
    }

    private long catchUp(long built) {
        return read(built, next);
    }

    /** Reads on until it is close enough to the end of the log, which moves. */
    private long read(long after, View taking) {
        long built = after;
        long head = log.head().position();
        do {
            built = read(built, head, taking);
            head = log.head().position();
        } while (head - built > CLOSE_ENOUGH);
        return built;
    }

    private long read(long after, long head, View taking) {
        try (var pages = new ReadAhead(log, catalogue, live, after, head)) {
            for (var page = pages.next(); page != null; page = pages.next()) {
                var current = page;
                transaction.executeWithoutResult(writing -> {
                    table.move(id, State.RUNNING, current.upTo(), head);
                    percent.put(live.name(), (int) (100 * current.upTo() / head));
                    if (!current.events().isEmpty()) {
                        parking.apply(taking, current.events());
                    }
                });
            }
        }
        return Math.max(after, head);
    }

    /** The same rows as of the same position? What either has read since does not count. */
    private void compare(long built) {
        record Live(long position, int revision) {}
        var stands = jdbc.sql("select position, revision from views.view_position where view = ?")
                .param(live.name())
                .query((row, nr) -> new Live(row.getLong("position"), row.getInt("revision")))
                .single();
        long position = Math.min(built, stands.position());
        transaction.executeWithoutResult(reading -> patiently(() -> {
            var before = stands.revision() == live.revision() ? live.digest(position) : null;
            table.digests(id, Digests.of(position, before, next.digest(position)));
        }));
    }

    /** In a transaction, something that the database needs long for without a sign of life. */
    private void patiently(Runnable action) {
        int usual = networkTimeout(PATIENCE);
        try {
            action.run();
        } finally {
            networkTimeout(usual);
        }
    }

    private int networkTimeout(int millis) {
        ConnectionCallback<Integer> callback = connection -> {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return before;
        };
        return Objects.requireNonNull(template.execute(callback));
    }

    /** Unless another has taken this one for dead: then what stands there is the other's. */
    private void clear(RuntimeException failed) {
        var _ = Thread.interrupted(); // An instance that stops interrupts its rebuild, which then still has this to do.
        try {
            transaction.executeWithoutResult(clearing -> {
                if (table.hold(id)) {
                    drop();
                }
            });
        } catch (RuntimeException unreachable) {
            failed.addSuppressed(unreachable);
        }
    }

    private void drop() {
        next.tables()
                .forEach(name -> jdbc.sql("drop table if exists " + View.NEXT + "." + name)
                        .update());
        jdbc.sql("delete from views_next.parked_event where view = ?")
                .param(next.name())
                .update();
    }
}
