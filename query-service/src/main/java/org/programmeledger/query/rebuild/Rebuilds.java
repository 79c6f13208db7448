package org.programmeledger.query.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.parked.Parking;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds views beside the ones that are read. An instance builds one at a time; of one view there is one rebuild at a
 * time across all instances. Any instance can tell how far one is, and cancel it.
 */
@Component
public final class Rebuilds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final String STOPPED = "STOPPED";
    private static final Duration LOOK = Duration.ofMillis(100);

    /** What building needs. */
    record Means(
            LogReader log,
            Parking parking,
            JdbcTemplate template,
            TransactionTemplate transaction,
            EventCatalogue catalogue,
            Map<String, Integer> percent) {}

    private final Means means;
    private final Map<String, View> views;
    private final RebuildTable table;
    private final Instance instance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rebuild-", 0).factory());

    Rebuilds(
            LogReader log,
            Parking parking,
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            EventCatalogue catalogue,
            ViewRevisions revisions,
            DataSource dataSource,
            MeterRegistry meters) {
        var percent = new ConcurrentHashMap<String, Integer>();
        this.means = new Means(log, parking, template, new TransactionTemplate(transactions), catalogue, percent);
        this.views = revisions.views();
        views.keySet()
                .forEach(view -> Gauge.builder("ledger.view.rebuild.progress", percent, all -> {
                            var now = all.get(view);
                            return now == null ? Double.NaN : now;
                        })
                        .tag("view", view)
                        .baseUnit("percent")
                        .description(
                                "How far the rebuild that this instance does is, 0 to 100; not a number when there is none")
                        .register(meters));
        this.table = new RebuildTable(JdbcClient.create(template));
        this.instance = new Instance(dataSource);
    }

    /**
     * Starts a rebuild, at once or after those that this instance has still to do.
     *
     * @param requestedBy who wants it
     * @param key the same key of the same person is the same rebuild; null asks for a new one
     * @throws IllegalArgumentException for a view that there is not
     * @throws RebuildRefused when one of this view is under way, or the key was used for another view
     */
    public Rebuild start(String view, String requestedBy, @Nullable String key) {
        var known = views.get(view);
        if (known == null) {
            throw new IllegalArgumentException("there is no view " + view);
        }
        long head = means.log().head().position();
        int number = instance.enter();
        Optional<Rebuild> added = Optional.empty();
        try {
            added = means.transaction().execute(adding -> table.add(known, requestedBy, key, number, head));
        } finally {
            if (added.isEmpty()) {
                instance.leave();
            }
        }
        if (added.isEmpty()) {
            return alreadyThere(view, requestedBy, key);
        }
        var rebuild = added.get();
        try {
            builder.execute(() -> run(rebuild.id(), known));
        } catch (RejectedExecutionException stopping) {
            end(rebuild.id(), State.FAILED, STOPPED);
            instance.leave();
        }
        return rebuild;
    }

    private Rebuild alreadyThere(String view, String requestedBy, @Nullable String key) {
        var earlier = key == null ? Optional.<Rebuild>empty() : table.withKey(requestedBy, key);
        if (earlier.isPresent() && !earlier.get().view().equals(view)) {
            throw new RebuildRefused.KeyReused();
        }
        return earlier.orElseThrow(() -> new RebuildRefused.Running(
                view, table.latestOf(view).map(Rebuild::id).orElse("")));
    }

    /**
     * Asks a rebuild to stop, soon. The live view is left as it is. Asking again changes nothing.
     *
     * @throws IllegalArgumentException if there is none of this id
     * @throws RebuildRefused when it has ended in another way
     */
    public Rebuild cancel(String id) {
        boolean asked = table.cancel(id);
        var rebuild = table.find(id).orElseThrow(() -> new IllegalArgumentException("there is no rebuild " + id));
        if (rebuild.state().isOver() && rebuild.state() != State.CANCELLED || !asked) {
            throw new RebuildRefused.Over(id, rebuild.state());
        }
        return rebuild;
    }

    /** A rebuild; empty if there is none of this id. */
    public Optional<Rebuild> find(String id) {
        return table.find(id);
    }

    /** The latest rebuild of a view; empty if it was never rebuilt. */
    public Optional<Rebuild> latestOf(String view) {
        return table.latestOf(view);
    }

    /** The latest rebuilds, the newest first. */
    public List<Rebuild> latest(int limit) {
        return table.latest(limit);
    }

    /** Waits until a rebuild is over, whoever does it, but no longer than this; returns how it stands then. */
    public Rebuild await(String id, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            var rebuild = table.find(id).orElseThrow(() -> new IllegalArgumentException("there is no rebuild " + id));
            long left = deadline - System.nanoTime();
            if (rebuild.state().isOver() || left <= 0 || !pause(Math.min(left, LOOK.toNanos()))) {
                return rebuild;
            }
        }
    }

    /** What is under way here stops, and leaves nothing behind. */
    @Override
    public void destroy() throws InterruptedException {
        builder.shutdownNow();
        if (!builder.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("A rebuild does not stop; it will be found dead");
        }
    }

    private void run(String id, View view) {
        try {
            LOG.info("Rebuilding {} to revision {} ({})", view.name(), view.revision(), id);
            new Rebuilder(means, table, id, view).run();
            LOG.info("Rebuilt {} ({})", view.name(), id);
        } catch (Cancelled cancelled) {
            LOG.info("The rebuild of {} was cancelled ({})", view.name(), id);
            end(id, State.CANCELLED, null);
        } catch (RuntimeException failed) {
            LOG.error("The rebuild of {} failed ({})", view.name(), id, failed);
            end(
                    id,
                    State.FAILED,
                    builder.isShutdown() ? STOPPED : failed.getClass().getSimpleName());
        } finally {
            means.percent().remove(view.name());
            instance.leave();
            signal();
        }
    }

    private void end(String id, State state, @Nullable String reason) {
        try {
            table.end(id, state, reason);
        } catch (RuntimeException unreachable) {
            LOG.error("How {} ended could not be written down; it will be found dead", id, unreachable);
        }
    }

    private boolean pause(long nanos) {
        lock.lock();
        try {
            // Woken or not: the caller looks again either way.
            var _ = over.awaitNanos(nanos);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
