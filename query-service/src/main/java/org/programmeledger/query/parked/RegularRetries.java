package org.programmeledger.query.parked;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.programmeledger.query.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tries what is parked at the start, when a fix may have come, and every {@code ledger.views.retry-interval} (1m). */
@Component
final class RegularRetries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RegularRetries.class);

    private final List<View> views;
    private final Retries retries;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("parked-retries").factory());
    private volatile boolean running;

    RegularRetries(List<View> views, Retries retries, @Value("${ledger.views.retry-interval:1m}") Duration interval) {
        this.views = List.copyOf(views);
        this.retries = retries;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        // A pause between two rounds, not a rhythm: a round that takes long must not be followed by the next at once.
        var _ = thread.scheduleWithFixedDelay(this::round, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        for (var view : views) {
            try {
                var outcome = retries.retry(view);
                if (outcome.takenIn() > 0) {
                    LOG.info(
                            "{} took in {} parked events; {} remain",
                            view.name(),
                            outcome.takenIn(),
                            outcome.remaining());
                }
            } catch (RuntimeException failed) {
                // The database is away, or the view is not ours to write: the next round tries again.
                LOG.warn(
                        "Parked events of {} could not be tried: {}",
                        view.name(),
                        failed.getClass().getSimpleName());
            }
        }
    }
}
