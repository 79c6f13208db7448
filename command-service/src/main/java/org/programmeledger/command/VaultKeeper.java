package org.programmeledger.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.programmeledger.eventlog.LogUnavailable;
import org.programmeledger.http.observability.WithoutMessage;
import org.programmeledger.vault.PersonVault;
import org.programmeledger.vault.VaultConnections;
import org.programmeledger.vault.VaultUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Completes what commands left half done, and undoes what a restore has undone: at the start, and every half minute. What
 * it cannot do now it does in the next round.
 */
@Component
final class VaultKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(VaultKeeper.class);
    private static final long PAUSE_SECONDS = 30;

    /** Longer than any command can be on its way: its entry is staged, its event is not in the log yet. */
    private static final int ORPHANED_AFTER_SECONDS = 600;

    private final PersonVault vault;
    private final VaultFollower follower;
    private final boolean configured;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault-keeper").factory());
    private volatile boolean running;

    VaultKeeper(PersonVault vault, VaultFollower follower, VaultConnections connections) {
        this.vault = vault;
        this.follower = follower;
        this.configured = connections.configured();
    }

    /** The first round before any request: what was erased must not be seen again for a moment. */
    @Override
    public void start() {
        running = true;
        if (configured) {
            round();
            var _ = thread.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void round() {
        try {
            say("{} entries that a restore brought back are erased again", vault::replayErasures);
            follower.follow();
            say("{} entries that no event refers to are removed", () -> vault.sweep(ORPHANED_AFTER_SECONDS));
            say("{} keys are wrapped with the current master key", vault::wrapAnew);
        } catch (VaultUnavailable | LogUnavailable | DataAccessException later) {
            LOG.warn("The person vault cannot be tended: {}", later.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            if (running) { // Whatever breaks while everything is being stopped, breaks because of that.
                LOG.error("The person vault cannot be tended", WithoutMessage.of(failed));
            }
        }
    }

    private static void say(String what, IntSupplier work) {
        int howMany = work.getAsInt();
        if (howMany > 0) {
            LOG.info(what, howMany);
        }
    }

    /** A round that is under way is not interrupted: it may be in the middle of anything, and can be repeated. */
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
