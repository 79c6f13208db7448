package org.programmeledger.query.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * One Axon event processor per view. One segment each: a view takes in the log in its one order, so its position says
 * exactly what it knows. {@link Spread} says which of them are this instance's. A batch that fails is tried again, never
 * skipped; an event that a view cannot take in is parked ({@link Intake}), so what stands still is the database's fault.
 * A view of another revision than this code's is not fed here. One that is far behind catches up ({@link CatchUps}) while its
 * processor rests.
 */
@Component
public final class ViewProcessors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessors.class);
    private static final int BATCH = 1000;

    /** Milliseconds after which a view that failed, or whose instance stopped, is looked at again. */
    private static final long CLAIM_INTERVAL = 500;

    private final Map<View, PooledStreamingEventProcessor> processors;
    private final CatchUps catchUps;
    private final Spread spread;
    private final ViewRevisions revisions;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final ReentrantLock following = new ReentrantLock();
    private volatile boolean running;

    ViewProcessors(
            List<View> views,
            EventStore log,
            TokenStore tokens,
            TransactionManager transactions,
            Intake intake,
            CatchUps catchUps,
            Spread spread,
            ViewRevisions revisions,
            EventCatalogue catalogue) {
        this.catchUps = catchUps;
        this.spread = spread;
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
                                .eventHandlerInvoker(new ViewFeed(view, intake, catalogue))
                                .messageSource(log)
                                .tokenStore(tokens)
                                .transactionManager(transactions)
                                .errorHandler(PropagatingErrorHandler.instance())
                                .coordinatorExecutor(coordinators)
                                .workerExecutor(workers)
                                .initialSegmentCount(1)
                                .initialToken(source -> source.createTailToken())
                                .tokenClaimInterval(CLAIM_INTERVAL)
                                .maxSegmentProvider(name -> spread.isMine(name) ? 1 : 0)
                                .batchSize(BATCH)
                                .build()));
    }

    @Override
    public void start() {
        running = true;
        follow();
        spread.afterwards(this::follow);
    }

    /** Another instance may have switched a view to its revision, or a rebuild to ours; or the views are dealt anew. */
    private void follow() {
        following.lock();
        try {
            if (running) {
                var stored = revisions.stored();
                var behind = catchUps.needed();
                processors.forEach((view, processor) -> {
                    if (!catchUps.isUnderWay(view)) {
                        boolean ours = Objects.equals(stored.get(view.name()), view.revision());
                        follow(view, processor, ours, behind.contains(view.name()));
                    }
                });
            }
        } finally {
            following.unlock();
        }
    }

    private void follow(View view, PooledStreamingEventProcessor processor, boolean ours, boolean behind) {
        boolean mine = ours && spread.isMine(view.name());
        if (mine && behind) {
            BooleanSupplier goOn = () -> running && spread.isMine(view.name());
            catchUps.begin(view, processor::shutDown, goOn, this::follow);
        } else if (ours && !processor.isRunning()) {
            processor.start();
        } else if (!ours && processor.isRunning()) {
            LOG.warn("{} is of another revision now; this instance stops feeding it", view.name());
            processor.shutDown();
        } else if (mine && processor.processingStatus().isEmpty()) {
            // Axon waits up to a minute after repeated failures. The database has just answered: no reason to.
            var _ = processor.claimSegment(0);
        }
    }

    /** The views that this instance feeds now: those whose claim it holds, or that catch up. */
    public List<String> feeding() {
        return processors.entrySet().stream()
                .filter(fed -> catchUps.isUnderWay(fed.getKey())
                        || !fed.getValue().processingStatus().isEmpty())
                .map(fed -> fed.getKey().name())
                .toList();
    }

    @Override
    public void stop() {
        spread.afterwards(() -> {});
        following.lock();
        try {
            running = false;
        } finally {
            following.unlock();
        }
        catchUps.stop();
        processors.values().forEach(PooledStreamingEventProcessor::shutDown);
        coordinators.shutdown();
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
