package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.programmeledger.eventlog.OrderReader.Kind;
import org.programmeledger.eventlog.OrderedStore.Batch;

/** One story of the order suite: writers who remember what was committed, and readers who must be given all of it. */
final class OrderRun implements AutoCloseable {

    /** An append that has not come back yet. */
    record Pending(Batch batch, FutureTask<Boolean> task) {

        boolean isDone() {
            return task.isDone();
        }
    }

    final OrderedStore store;
    final HeldStreams held;
    private final Duration gapTimeout;
    private final Duration patience;
    private final Set<String> committed = ConcurrentHashMap.newKeySet();
    private final Map<Kind, OrderReader> readers = new EnumMap<>(Kind.class);
    private final List<AutoCloseable> open = new ArrayList<>();

    /** Begins with one event and a reader that has read it. */
    OrderRun(OrderedStore store, Duration gapTimeout, Duration patience) {
        this.store = store;
        this.gapTimeout = gapTimeout;
        this.patience = patience;
        held = new HeldStreams(store.location());
        open.add(store);
        open.add(held);
        append(store, Batch.of(1));
        reader(Kind.TAILING).start();
        awaitAllCommitted(Kind.TAILING);
    }

    /** Another JVM, as it were. */
    OrderedStore twin(Duration ahead) {
        var twin = store.twin(ahead);
        open.add(twin);
        return twin;
    }

    /** A JVM apart. */
    SecondJvm jvm(int nr, Duration ahead) throws IOException {
        var jvm = SecondJvm.opening(nr, store.location(), ahead);
        open.add(jvm::leave);
        return jvm;
    }

    /** Appends and waits until it is committed. */
    void append(OrderWriter writer, Batch batch) {
        writer.append(batch);
        committed.addAll(batch.ids());
    }

    /** Appends in a thread of its own. */
    Pending begin(OrderWriter writer, Batch batch) {
        var task = new FutureTask<>(() -> {
            try {
                append(writer, batch);
                return true;
            } catch (RuntimeException notCommitted) {
                return false;
            }
        });
        Thread.ofPlatform().daemon().start(task);
        return new Pending(batch, task);
    }

    /** Appends in a thread of its own and returns when it is in the middle of it, held at a gate of its own. */
    Pending beginHeld(OrderWriter writer) throws SQLException {
        var batch = Batch.of(1);
        held.hold(batch.stream());
        long before = held.waiting();
        var pending = begin(writer, batch);
        awaiting().until(() -> held.waiting() > before);
        return pending;
    }

    /** Appends in a thread of its own and returns when it is committed or has to wait behind so many others. */
    Pending beginBehind(long others, OrderWriter writer) {
        var pending = begin(writer, Batch.of(1));
        awaitDoneOrBehind(others, pending);
        return pending;
    }

    void awaitDoneOrBehind(long others, Pending pending) {
        awaiting().until(() -> pending.isDone() || held.waiting() > others);
    }

    /** Waits until whoever waits for a gap to be filled has given up. */
    void outwait() {
        var until = Instant.now().plus(gapTimeout);
        awaiting().until(() -> Instant.now().isAfter(until));
    }

    /** A new reader in another JVM reads all that is committed so far, and stops; the tailing one has read it too. */
    void look() throws InterruptedException {
        awaitAllCommitted(Kind.TAILING);
        var reader = reader(Kind.RETURNING);
        reader.start();
        awaitAllCommitted(Kind.RETURNING);
        reader.stop();
    }

    /** When everybody has come back: what is wrong with what the readers were given. */
    Set<OrderFlaw> finish(Pending... pendings) throws Exception {
        for (var pending : pendings) {
            assertThat(pending.task().get()).as("committed in the end").isTrue();
        }
        var last = Batch.of(3);
        append(store, last);
        if (!readers.containsKey(Kind.RETURNING)) {
            reader(Kind.RETURNING);
        }
        readers.get(Kind.RETURNING).start();
        reader(Kind.REPLAYING).start();
        for (var reader : readers.values()) {
            awaitOrGiveUp(() -> last.ids().stream().anyMatch(reader::has));
            reader.stop();
        }
        var delivered = readers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, reader -> reader.getValue().delivered()));
        return OrderFlaw.in(delivered, committed);
    }

    private OrderReader reader(Kind kind) {
        var reader = new OrderReader(store.twin(Duration.ZERO));
        readers.put(kind, reader);
        open.add(reader);
        return reader;
    }

    private void awaitAllCommitted(Kind kind) {
        var reader = readers.get(kind);
        awaitOrGiveUp(() -> committed.stream().allMatch(reader::has));
    }

    /** For as long as it is worth waiting: a broken store never gives what it lost. */
    private void awaitOrGiveUp(BooleanSupplier condition) {
        var until = Instant.now().plus(patience);
        awaiting().until(() -> condition.getAsBoolean() || Instant.now().isAfter(until));
    }

    private static ConditionFactory awaiting() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1));
    }

    @Override
    public void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }
}
