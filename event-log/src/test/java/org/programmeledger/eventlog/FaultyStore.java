package org.programmeledger.eventlog;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A control for the order suite: a store whose readers are not given what was appended. */
final class FaultyStore implements OrderedStore {

    /** What its readers get, and so what each story must find. */
    enum Fault {
        DOES_NOTHING(OrderFlaw.Sort.LOST),
        LOSES_EACH_SECOND(OrderFlaw.Sort.LOST),
        REPEATS(OrderFlaw.Sort.TWICE);

        final OrderFlaw.Sort sort;

        Fault(OrderFlaw.Sort sort) {
            this.sort = sort;
        }

        /** How often an event is given, the {@code nr}th that a stream gets. */
        int times(long nr) {
            return switch (this) {
                case DOES_NOTHING -> 0;
                case LOSES_EACH_SECOND -> (int) (nr % 2);
                case REPEATS -> 2;
            };
        }
    }

    private final OrderedStore store;
    private final Fault fault;

    FaultyStore(OrderedStore store, Fault fault) {
        this.store = store;
        this.fault = fault;
    }

    @Override
    public void append(Batch batch) {
        store.append(batch);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token) {
        return new FaultyStream(store.open(token), fault);
    }

    @Override
    public OrderedStore twin(Duration ahead) {
        return new FaultyStore(store.twin(ahead), fault);
    }

    @Override
    public Location location() {
        return store.location();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Read by one thread. */
    private static final class FaultyStream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private final Fault fault;
        private final Queue<TrackedEventMessage<?>> given = new ArrayDeque<>();
        private long nr;

        FaultyStream(BlockingStream<TrackedEventMessage<?>> stream, Fault fault) {
            this.stream = stream;
            this.fault = fault;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            while (given.isEmpty() && stream.hasNextAvailable(timeout, unit)) {
                var next = stream.nextAvailable();
                for (int times = fault.times(++nr); times > 0; times--) {
                    given.add(next);
                }
            }
            return !given.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return given.remove();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(given.peek());
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
