package org.programmeledger.command.papers;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.programmeledger.http.observability.WithoutMessage;
import org.programmeledger.papers.PaperStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Completes what requests left half done, at the start and every ten minutes: bytes that the log says are removed go, and so
 * do those that no event is of. What it cannot do now it does in the next round.
 */
@Component
final class PaperKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PaperKeeper.class);
    private static final long PAUSE_MINUTES = 10;

    /** Longer than any request can be on its way: its bytes are written, its event is not in the log yet. */
    private static final Duration ORPHANED_AFTER = Duration.ofHours(1);

    private final PaperStore store;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("paper-keeper").factory());
    private volatile boolean running;

    PaperKeeper(PaperStore store) {
        this.store = store;
    }

    @Override
    public void start() {
        running = true;
        round();
        var _ = thread.scheduleWithFixedDelay(this::round, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    private void round() {
        try {
            int removed = store.removeWhatTheLogSays();
            int swept = store.sweep(ORPHANED_AFTER);
            if (removed + swept > 0) {
                LOG.info("The bytes of {} removed papers and of {} that were never filed are gone", removed, swept);
            }
        } catch (DataAccessException later) {
            LOG.warn("The papers cannot be tended: {}", later.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            if (running) { // Whatever breaks while everything is being stopped, breaks because of that.
                LOG.error("The papers cannot be tended", WithoutMessage.of(failed));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server answers, and as long as it does. */
    @Override
    public int getPhase() {
        return 0;
    }
}
