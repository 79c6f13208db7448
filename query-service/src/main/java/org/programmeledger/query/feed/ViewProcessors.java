package org.programmeledger.query.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.parked.Parking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One Axon event processor per view. One segment each: a view takes in the log in its one order, so its position says
 * exactly what it knows. An event that a view cannot take in is tried again, never skipped: the view stands still there,
 * which its lag shows. A view of another revision than this code's is not fed here; that is looked at once a second.
 */
@Component
final class ViewProcessors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessors.class);
    private static final int BATCH = 500;

    /** Milliseconds after which a view that failed, or whose instance stopped, is looked at again. */
    private static final long CLAIM_INTERVAL = 500;

    private static final long LOOK_MILLIS = 1_000;

    private final Map<View, PooledStreamingEventProcessor> processors;
    private final ViewRevisions revisions;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("view-revisions").factory());
    private volatile boolean running;

    ViewProcessors(
            List<View> views,
            EventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            Parking parking,
            ViewPositions positions,
            ViewRevisions revisions,
            EventCatalogue catalogue,
            ViewTraces traces) {
        this.revisions = revisions;
        coordinators = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("view-coordinator-", 0).factory());
        workers = Executors.newScheduledThreadPool(
                4, Thread.ofPlatform().daemon().name("view-worker-", 0).factory());
        processors = views.stream()
                .collect(Collectors.toMap(
                        view -> view,
                        view -> PooledStreamingEventProcessor.builder()
                                .name(view.name())
                                .eventHandlerInvoker(new ViewFeed(view, parking, positions, catalogue, traces))
                                .messageSource(log)
                                .tokenStore(tokens)
                                .transactionManager(transactions)
                                .errorHandler(PropagatingErrorHandler.instance())
                                .coordinatorExecutor(coordinators)
                                .workerExecutor(workers)
                                .initialSegmentCount(1)
                                .initialToken(source -> source.createTailToken())
                                .tokenClaimInterval(CLAIM_INTERVAL)
                                .batchSize(BATCH)
                                .build()));
    }

    @Override
    public void start() {
        follow();
        looking.scheduleWithFixedDelay(this::follow, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Another instance may have switched a view to its revision, or a rebuild to ours. */
    private void follow() {
        try {
            var stored = revisions.stored();
            processors.forEach((view, processor) -> {
                boolean ours = Objects.equals(stored.get(view.name()), view.revision());
                if (ours && !processor.isRunning()) {
                    processor.start();
                } else if (!ours && processor.isRunning()) {
                    LOG.warn("{} is of revision {} now; this instance stops feeding it", view.name(), stored);
                    processor.shutDown();
                }
            });
        } catch (RuntimeException unreachable) {
            LOG.debug("The revisions of the views cannot be read now", unreachable);
        }
    }

    @Override
    public void stop() {
        looking.shutdownNow();
        processors.values().forEach(PooledStreamingEventProcessor::shutDown);
        coordinators.shutdown();
        workers.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
