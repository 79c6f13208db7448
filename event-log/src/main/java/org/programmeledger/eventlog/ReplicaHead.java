package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows how far a replica has come. A replica can notify nobody, so it is asked: again and again while the log is known
 * to be further, and once in a while otherwise, which is all that is left when the primary is away.
 */
final class ReplicaHead {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaHead.class);
    private static final long SOONEST_NANOS = Duration.ofMillis(2).toNanos();
    private static final long LATEST_NANOS = Duration.ofMillis(100).toNanos();

    private final DataSource replica;
    private final long idleNanos;
    private final LongConsumer reached;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition expectsMore = lock.newCondition();
    private long expected;
    private long shown;
    private volatile @Nullable Thread thread;

    /**
     * Not following yet.
     *
     * @param idle how often to ask when nothing is known to be coming
     * @param reached is told each position up to which the replica can be read
     */
    ReplicaHead(DataSource replica, Duration idle, LongConsumer reached) {
        this.replica = replica;
        this.idleNanos = idle.toNanos();
        this.reached = reached;
    }

    /** Says that the log reaches this position where it is written. */
    void expect(long position) {
        lock.lock();
        try {
            if (position > expected) {
                expected = position;
                expectsMore.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void start() {
        var following = Thread.ofPlatform().daemon().name("log-replica").unstarted(this::follow);
        thread = following; // Before it starts: it runs for as long as it is the one in this field.
        following.start();
    }

    void stop() {
        var following = thread;
        thread = null;
        if (following != null) {
            following.interrupt();
        }
    }

    private void follow() {
        while (following()) {
            try (var connection = replica.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException lost) {
                if (following()) {
                    LOG.warn("Following the replica was interrupted, trying again: {}", lost.getMessage());
                    pause(idleNanos);
                }
            }
        }
    }

    private void follow(Connection connection) throws SQLException {
        try (var head = connection.prepareStatement("select position from event_log.head")) {
            long wait = SOONEST_NANOS;
            while (following()) {
                long position;
                try (var row = head.executeQuery()) {
                    row.next();
                    position = row.getLong(1);
                }
                boolean moved = show(position);
                wait = moved ? SOONEST_NANOS : Math.min(2 * wait, LATEST_NANOS);
                if (moved) {
                    reached.accept(position);
                }
                pause(isBehind() ? wait : idleNanos);
            }
        }
    }

    private boolean show(long position) {
        lock.lock();
        try {
            boolean moved = position > shown;
            shown = Math.max(shown, position);
            return moved;
        } finally {
            lock.unlock();
        }
    }

    private boolean isBehind() {
        lock.lock();
        try {
            return shown < expected;
        } finally {
            lock.unlock();
        }
    }

    private boolean following() {
        return thread == Thread.currentThread();
    }

    /** A pause, cut short by news from the primary or the end. */
    private void pause(long nanos) {
        lock.lock();
        try {
            var _ = expectsMore.awaitNanos(nanos); // Whatever ended it: the replica is asked again.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
