package org.programmeledger.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks every millisecond, in one statement and so in one snapshot, at how far the log is and how far a view is. So both
 * the commit and the row are seen by the same clock in the same way; a lag is as exact as the looks are frequent.
 */
final class Observer implements Runnable {

    private static final long LOOK_NANOS = 1_000_000;

    private record Seen(long position, long nanos) {}

    private final Connection connection;
    private final String sql;
    private final List<Double> lags = new ArrayList<>();
    private int looks;
    private volatile boolean stopped;

    /** A statement that answers with two numbers: the last position of the log, and that of the view. */
    Observer(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    void stop() {
        stopped = true;
    }

    /** Milliseconds from commit to row, one for each look at which the log had grown; sorted. */
    List<Double> lags() {
        return lags.stream().sorted().toList();
    }

    /** How often it looked. */
    int looks() {
        return looks;
    }

    @Override
    public void run() {
        var waiting = new ArrayDeque<Seen>();
        long head = -1;
        try (var statement = connection.prepareStatement(sql)) {
            while (!stopped) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    long now = System.nanoTime();
                    long before = head;
                    head = row.getLong(1);
                    if (before >= 0 && head > before) {
                        waiting.add(new Seen(head, now));
                    }
                    looks++;
                    for (var next = waiting.peek();
                            next != null && next.position() <= row.getLong(2);
                            next = waiting.peek()) {
                        lags.add((now - waiting.remove().nanos()) / 1e6);
                    }
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        // What never became visible counts for as long as it was waited for.
        waiting.forEach(never -> lags.add((System.nanoTime() - never.nanos()) / 1e6));
    }
}
