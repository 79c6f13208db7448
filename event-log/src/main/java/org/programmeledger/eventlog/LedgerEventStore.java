package org.programmeledger.eventlog;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** An Axon event store whose streams are woken by the {@link LogSignal} instead of by a timer. */
public final class LedgerEventStore extends AbstractEventStore {

    private final LogPages pages;
    private final LogSignal signal;

    private LedgerEventStore(Builder builder, LogReader reader, LogSignal signal) {
        super(builder);
        this.pages = new LogPages(reader);
        this.signal = signal;
    }

    static LedgerEventStore over(EventStorageEngine engine, LogReader reader, LogSignal signal) {
        var builder = new Builder();
        builder.storageEngine(engine);
        return new LedgerEventStore(builder, reader, signal);
    }

    /**
     * Publishes when the unit of work commits, all or none.
     *
     * @throws IllegalStateException inside a command that another command sent: its events would be appended apart from
     *     the other's, so that one could stand without the other
     */
    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (Submission.current() != null && CurrentUnitOfWork.get().parent().isPresent()) {
            throw new IllegalStateException("a command inside a command would be appended apart from it");
        }
        super.publish(events);
    }

    /** Streams from the position after the token, or from the first. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogStream(pages, signal, token == null ? 0 : token.position().orElse(0));
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
