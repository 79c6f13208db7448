package org.programmeledger.eventlog;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells other JVMs that the log has grown, after the commit and beside the append: a notification inside every append
 * would cost more than the append itself. The first of a burst goes out at once, the rest of it every few milliseconds.
 * One that is lost (this process dies between commit and notification) costs a listener at most its next look.
 */
final class LogAnnouncer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogAnnouncer.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final DataSource dataSource;
    private final AtomicLong appended = new AtomicLong();
    private volatile @Nullable Thread thread;

    LogAnnouncer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Announces that the log reaches at least this position. Returns at once. */
    void announce(long position) {
        if (appended.getAndAccumulate(position, Math::max) < position) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void start() {
        var announcing = Thread.ofPlatform().daemon().name("log-announcer").unstarted(this::run);
        thread = announcing; // Before it starts: it runs for as long as it is the one in this field.
        announcing.start();
    }

    @Override
    public void stop() {
        var announcing = thread;
        thread = null;
        LockSupport.unpark(announcing);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** As long as anything may be appended. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 100;
    }

    private void run() {
        long announced = 0;
        while (thread == Thread.currentThread()) {
            long position = appended.get();
            if (position > announced) {
                send(position);
                announced = position;
                LockSupport.parkNanos(PAUSE_NANOS);
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void send(long position) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        // Not worth a wait for the disk of its own: a crash loses a call to look, no event.
                        "select set_config('synchronous_commit', 'off', true), pg_notify('event_log', ?)")) {
            statement.setString(1, Long.toString(position));
            statement.execute();
        } catch (SQLException lost) {
            LOG.warn(
                    "Other processes were not told of position {}; they will look themselves: {}",
                    position,
                    lost.getMessage());
        }
    }
}
