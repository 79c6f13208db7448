package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes readers when the log grows: at once for an append of this JVM, by PostgreSQL's notification for an append of
 * another, and by asking once a second in case a notification was lost with its connection. Readers of a replica are
 * woken when the replica has what the primary announced ({@link ReplicaHead}): waking them sooner would show them nothing.
 */
public final class LogSignal implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogSignal.class);
    private static final Duration FALLBACK = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final Duration fallback;
    private final @Nullable ReplicaHead replica;
    private final AtomicLong head = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;

    LogSignal(DataSource dataSource) {
        this(dataSource, null, FALLBACK);
    }

    LogSignal(DataSource dataSource, Duration fallback) {
        this(dataSource, null, fallback);
    }

    /** For readers of a replica; of the log itself where it is null. */
    LogSignal(DataSource dataSource, @Nullable DataSource replica) {
        this(dataSource, replica, FALLBACK);
    }

    LogSignal(DataSource dataSource, @Nullable DataSource replica, Duration fallback) {
        this.dataSource = dataSource;
        this.fallback = fallback;
        this.replica = replica == null ? null : new ReplicaHead(replica, fallback, this::readableTo);
    }

    /** The highest position this JVM knows to be readable; the log may be further. */
    public long head() {
        return head.get();
    }

    /** Calls the listener, on the thread of whoever noticed, each time the log may have grown. */
    public void onAdvance(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling the listener. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** The log reaches this position where it is written. */
    void advancedTo(long position) {
        if (replica == null) {
            readableTo(position);
        } else {
            replica.expect(position);
        }
    }

    private void readableTo(long position) {
        long before = head.getAndAccumulate(position, Math::max);
        if (position > before) {
            listeners.forEach(LogSignal::call);
        }
    }

    /** A listener that fails must harm neither the append that called it nor the other listeners. */
    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException failed) {
            LOG.error("A listener to the log failed; it will be called again at the next event", failed);
        }
    }

    @Override
    public void start() {
        var listening = Thread.ofPlatform().daemon().name("log-signal").unstarted(this::listen);
        thread = listening; // Before it starts: it runs for as long as it is the one in this field.
        listening.start();
        if (replica != null) {
            replica.start();
        }
    }

    @Override
    public void stop() {
        var listening = thread;
        thread = null;
        if (listening != null) {
            listening.interrupt();
        }
        if (replica != null) {
            replica.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the event processors start and after they stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }

    private void listen() {
        while (listening()) {
            try (var connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (listening()) {
                    LOG.warn("Listening to the log was interrupted, trying again: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen event_log");
            var notifications = connection.unwrap(PGConnection.class);
            while (listening()) {
                try (var row = statement.executeQuery("select position from event_log.head")) {
                    row.next();
                    advancedTo(row.getLong(1));
                }
                while (hearsOfNothingNew(notifications.getNotifications((int) fallback.toMillis()))) {
                    // Most often this JVM's own appends, told by the database after all.
                }
            }
            statement.execute("unlisten event_log");
        }
    }

    /** A position is only a hint to look: anybody may notify. */
    private boolean hearsOfNothingNew(PGNotification @Nullable [] notifications) {
        return listening()
                && notifications != null
                && notifications.length > 0
                && Arrays.stream(notifications).allMatch(heard -> isKnown(heard.getParameter()));
    }

    private boolean isKnown(String position) {
        return position.length() < 19
                && !position.isEmpty()
                && position.chars().allMatch(Character::isDigit)
                && Long.parseLong(position) <= head();
    }

    private boolean listening() {
        return thread == Thread.currentThread();
    }

    /** A pause before connecting again, cut short when the log shuts down. */
    private void pause() {
        try {
            Thread.sleep(FALLBACK);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
