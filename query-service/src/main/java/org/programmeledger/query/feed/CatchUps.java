package org.programmeledger.query.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.programmeledger.query.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which views catch up now, or wait for their turn: each has its own two connections and some pages in memory, so there
 * are few at once. One that fails is left to its processor for a while.
 */
@Component
final class CatchUps {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUps.class);
    private static final int AT_ONCE = 2;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PAGE_AT_MOST = Duration.ofSeconds(5);

    private final CatchUp catchUp;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Set<String> atWork = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> failedAt = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("view-catch-up-", 0).factory());

    CatchUps(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    /** The views that had better catch up: far behind, and not failed at it just now. None if that cannot be known. */
    Set<String> needed() {
        var needed = new HashSet<>(far());
        needed.removeIf(view -> {
            var failed = failedAt.get(view);
            return failed != null && System.nanoTime() - failed < PAUSE.toNanos();
        });
        return needed;
    }

    /** The log may be read elsewhere than the views are written: that it is away there keeps nobody here from feeding. */
    private Set<String> far() {
        try {
            return catchUp.far();
        } catch (RuntimeException away) {
            LOG.debug("How far the views are behind could not be looked up", away);
            return Set.of();
        }
    }

    /** Whether a view is catching up, or waits for its turn: nobody else is to feed it here. */
    boolean isUnderWay(View view) {
        return underWay.contains(view.name());
    }

    /** Whether its turn has come: its processor has been told to stop. */
    boolean isAtWork(View view) {
        return atWork.contains(view.name());
    }

    /**
     * Lets a view catch up, on another thread.
     *
     * @param stopFeeding done first
     * @param goOn asked before each page
     * @param feedAgain done last, whatever happened
     */
    void begin(View view, Runnable stopFeeding, BooleanSupplier goOn, Runnable feedAgain) {
        underWay.add(view.name());
        threads.execute(() -> {
            atWork.add(view.name());
            try {
                stopFeeding.run();
                if (goOn.getAsBoolean()) {
                    catchUp.run(view, goOn);
                }
            } catch (RuntimeException failed) {
                failedAt.put(view.name(), System.nanoTime());
                LOG.warn("{} did not catch up, {}; its processor goes on", view.name(), name(failed));
            } finally {
                atWork.remove(view.name());
                underWay.remove(view.name());
            }
            try {
                feedAgain.run();
            } catch (RuntimeException away) {
                LOG.debug("{} is not fed yet; the next look around sees to it", view.name(), away);
            }
        });
    }

    /** Not its message, which may quote an event. */
    private static String name(RuntimeException failed) {
        return failed.getClass().getSimpleName();
    }

    /** After the page that each is at. */
    void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PAGE_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
