package org.programmeledger.query;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own, for as long as the service runs. The time is a pause between two
 * rounds, not a rhythm: a round that takes long is not followed by the next at once.
 */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    /**
     * Nothing is done yet.
     *
     * @param name of the thread
     * @param round what is done; one that fails is logged and followed by the next
     */
    public Rounds(String name, Duration pause, Runnable round) {
        this.name = name;
        this.round = round;
        this.pause = pause;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** The first round begins at once. */
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("A round of {} failed; the next one follows", name, failed);
        }
    }

    /** No round begins any more; one that is under way is interrupted. */
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return running;
    }
}
