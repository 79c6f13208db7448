package org.programmeledger.query.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.programmeledger.query.Rounds;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deploys a new revision of a view: while the database holds an older one than this code's, it has it built, here or on
 * the instance that was first. The other way round, after going back to older code, somebody has to ask for it: else an
 * old instance that restarts would undo what a new one has just done.
 */
@Component
final class Deployment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final String NAME = "deployment";
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** After a failure: it may have been the database's, and pass. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final ViewRevisions revisions;
    private final Rebuilds rebuilds;
    private final Map<String, Long> tried = new HashMap<>();
    private final Rounds rounds = new Rounds("view-deployment", LOOK, this::look);

    Deployment(ViewRevisions revisions, Rebuilds rebuilds) {
        this.revisions = revisions;
        this.rebuilds = rebuilds;
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

    private void look() {
        try {
            var stored = revisions.stored();
            revisions.views().values().stream()
                    .filter(view -> stored.getOrDefault(view.name(), view.revision()) < view.revision())
                    .filter(this::isDue)
                    .forEach(this::deploy);
        } catch (RuntimeException unreachable) {
            LOG.debug("The revisions of the views cannot be read now", unreachable);
        }
    }

    private boolean isDue(View view) {
        var latest = rebuilds.latestOf(view.name());
        boolean underWay = latest.isPresent() && !latest.get().state().isOver();
        boolean refused = latest.isPresent()
                && latest.get().state() == State.CANCELLED
                && latest.get().revision() == view.revision();
        var last = tried.get(view.name());
        return !underWay && !refused && (last == null || System.nanoTime() - last > AGAIN.toNanos());
    }

    private void deploy(View view) {
        tried.put(view.name(), System.nanoTime());
        try {
            var rebuild = rebuilds.start(view.name(), NAME, null);
            LOG.info("Deploying revision {} of {}: {}", view.revision(), view.name(), rebuild.id());
        } catch (RebuildRefused other) {
            LOG.info("Revision {} of {}: {}", view.revision(), view.name(), Objects.toString(other.getMessage()));
            tried.remove(view.name());
        }
    }
}
