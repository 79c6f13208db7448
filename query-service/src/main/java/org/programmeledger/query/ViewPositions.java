package org.programmeledger.query;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which position each view has read, and how to wait for one. */
@Component
public final class ViewPositions {

    /** Another instance may feed a view; then no signal reaches this one, and it looks this often. */
    private static final Duration LOOK = Duration.ofMillis(20);

    /** A process that is paused while it holds a view's position must not hold it for ever: the database ends its session. */
    private static final String PAUSED_AT_MOST = "5s";

    private record Stands(long position, int revision) {}

    private final JdbcClient jdbc;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    ViewPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position that all these views have reached; 0 if one has not begun. */
    public long reached(Collection<String> views) {
        return jdbc.sql("select case when count(*) = ? then min(position) else 0 end from views.view_position"
                        + " where view = any(?)")
                .params(views.size(), views.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** The views that have not reached a position. */
    public Set<String> before(long position) {
        return Set.copyOf(jdbc.sql("select view from views.view_position where position < ?")
                .param(position)
                .query((row, nr) -> row.getString("view"))
                .list());
    }

    /** How many events at or before a position any of these views has not taken in, though it has read past them. */
    public long parked(Collection<String> views, long position) {
        return jdbc.sql("select count(distinct position) from views.parked_event where view = any(?) and position <= ?")
                .params(views.toArray(String[]::new), position)
                .query(Long.class)
                .single();
    }

    /** Waits until all these views have reached a position; false if they have not within the time. */
    public boolean await(Collection<String> views, long position, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (reached(views) < position) {
            if (System.nanoTime() > deadline || !pause()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Locks a view's position until the transaction of its rows ends, and says where it is; 0 if it has not begun.
     *
     * @throws IllegalStateException if the view stands in the database in another revision: it is not this code's to feed
     */
    public long lockAndRead(View view) {
        var stands = locked(view.name()).orElseGet(() -> {
            jdbc.sql(
                            "insert into views.view_position (view, position, revision) values (?, 0, ?) on conflict do nothing")
                    .params(view.name(), view.revision())
                    .update();
            return locked(view.name()).orElseThrow();
        });
        if (stands.revision() != view.revision()) {
            throw new IllegalStateException(view.name() + " is of revision " + stands.revision()
                    + " and not this code's to feed, which is of revision " + view.revision());
        }
        return stands.position();
    }

    private Optional<Stands> locked(String view) {
        return jdbc.sql("select position, revision, set_config('idle_in_transaction_session_timeout', ?, true)"
                        + " from views.view_position where view = ? for update")
                .params(PAUSED_AT_MOST, view)
                .query((row, nr) -> new Stands(row.getLong("position"), row.getInt("revision")))
                .optional();
    }

    /** The new position of a view whose row is locked. */
    public void move(String view, long position) {
        jdbc.sql("update views.view_position set position = ? where view = ?")
                .params(position, view)
                .update();
    }

    /** Wakes those who wait here: a view of this instance has moved, and that is committed. */
    public void signal() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            // Woken or not: the caller looks again either way.
            var _ = advanced.awaitNanos(LOOK.toNanos());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
