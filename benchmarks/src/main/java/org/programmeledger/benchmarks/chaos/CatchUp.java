package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until all views of a database have read up to a position.
 *
 * @param views how many there are
 */
record CatchUp(JdbcClient jdbc, int views) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = Duration.ofMillis(50).toNanos();

    /** How long it took; {@link IllegalStateException} with what stands still after two minutes. */
    Duration await(long position) {
        long start = System.nanoTime();
        while (reached() < position) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("the views do not reach " + position + ": " + positions());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long reached() {
        try {
            return jdbc.sql("select case when count(*) < ? then 0 else min(position) end from views.view_position")
                    .param(views)
                    .query(Long.class)
                    .single();
        } catch (DataAccessException notYet) {
            return 0;
        }
    }

    private String positions() {
        return jdbc.sql("select string_agg(view || ' ' || position, ', ') from views.view_position")
                .query(String.class)
                .single();
    }
}
