package org.programmeledger.query.feed;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.query.parked.Parking;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One Axon event processor per view. One segment each: a view takes in the log in its one order, so its position says
 * exactly what it knows. An event that a view cannot take in is tried again, never skipped: the view stands still there,
 * which its lag shows.
 */
@Component
final class ViewProcessors implements SmartLifecycle {

    private static final int BATCH = 500;

    /** Milliseconds after which a view that failed, or whose instance stopped, is looked at again. */
    private static final long CLAIM_INTERVAL = 500;

    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    ViewProcessors(
            List<View> views,
            EventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            Parking parking,
            ViewPositions positions,
            EventCatalogue catalogue,
            ViewTraces traces) {
        coordinators = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("view-coordinator-", 0).factory());
        workers = Executors.newScheduledThreadPool(
                4, Thread.ofPlatform().daemon().name("view-worker-", 0).factory());
        processors = views.stream()
                .map(view -> PooledStreamingEventProcessor.builder()
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
                        .build())
                .toList();
    }

    @Override
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        running = true;
    }

    @Override
    public void stop() {
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        coordinators.shutdown();
        workers.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
