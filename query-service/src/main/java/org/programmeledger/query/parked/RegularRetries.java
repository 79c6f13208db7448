package org.programmeledger.query.parked;

import java.time.Duration;
import java.util.List;
import org.programmeledger.query.Rounds;
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
    private final Rounds rounds;

    RegularRetries(List<View> views, Retries retries, @Value("${ledger.views.retry-interval:1m}") Duration interval) {
        this.views = List.copyOf(views);
        this.retries = retries;
        this.rounds = new Rounds("parked-retries", interval, this::round);
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
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
