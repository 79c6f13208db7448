package org.programmeledger.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Reads a store's stream the way a processor does: remembers its token, can stop and come back. */
final class OrderReader implements AutoCloseable {

    /** When it reads; all of them must be given the same. */
    enum Kind {
        /** Opened before anything happens, reading all the time. */
        TAILING,
        /** In another JVM, opened while something is wrong; stops, and comes back with its token when all is well. */
        RETURNING,
        /** Opened when all is over. */
        REPLAYING
    }

    /** What it was given. */
    record Delivery(String id, Instant recordedAt) {}

    private final OrderedStore store;
    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private volatile @Nullable TrackingToken token;
    private volatile @Nullable Thread thread;

    OrderReader(OrderedStore store) {
        this.store = store;
    }

    List<Delivery> delivered() {
        return delivered;
    }

    boolean has(String id) {
        return delivered.stream().anyMatch(delivery -> delivery.id().equals(id));
    }

    /** Reads in a thread of its own until told to stop, from where it stopped. */
    void start() {
        var reading = Thread.ofPlatform().daemon().unstarted(this::read);
        thread = reading;
        reading.start();
    }

    /** Stops; the token is kept. */
    void stop() throws InterruptedException {
        var reading = thread;
        thread = null;
        if (reading != null) {
            reading.join();
        }
    }

    private void read() {
        try (var stream = store.open(token)) {
            read(stream);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        while (thread == Thread.currentThread()) {
            if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                var next = stream.nextAvailable();
                var event = (DomainEventMessage<?>) next;
                delivered.add(new Delivery(
                        OrderedStore.Batch.id(event.getAggregateIdentifier(), event.getSequenceNumber()),
                        next.getTimestamp()));
                token = next.trackingToken();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        store.close();
    }
}
