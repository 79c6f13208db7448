package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.LedgerEvent;

/** Readers see every event once, in order, and soon. */
@Timeout(60)
class LogStreamIT {

    private static final Duration NEVER = Duration.ofHours(1);

    private final TestLog log = TestLog.create();
    private final TestLog twin = log.twin();

    @AfterEach
    void close() {
        twin.close();
        log.close();
    }

    @Test
    void everyEventArrivesInOrderWhileWritersOfTwoJvmsWrite() throws Exception {
        log.signal.start();
        int writers = 8;
        int commands = 40;
        var threads = Stream.iterate(0, nr -> nr + 1)
                .limit(writers)
                .map(nr -> Thread.ofPlatform().start(() -> {
                    var stream = incident();
                    for (int version = 0; version < commands; version++) {
                        (nr % 2 == 0 ? log : twin).append(version, fact(stream));
                    }
                }))
                .toList();

        try (var stream = log.store.openStream(null)) {
            assertThat(read(stream, writers * commands)).isEqualTo(positions(1, writers * commands));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(log.reader.head().position()).isEqualTo(writers * commands);
    }

    @Test
    void anAppendOfThisJvmWakesItsReadersWithoutTheDatabasesHelp() throws Exception {
        assertThat(log.signal.isRunning()).isFalse();
        try (var stream = log.store.openStream(null)) {
            var waiting = waitFor(stream);
            log.append(0, fact(incident()));

            assertThat(waiting.get()).isEqualTo(1);
        }
    }

    @Test
    void anAppendOfAnotherJvmWakesByNotification() throws Exception {
        var signal = new LogSignal(twin.pool, NEVER); // So that asking again cannot be what wakes it.
        signal.start();
        log.append(0, fact(incident()));
        try (var stream = new LogStream(new LogPages(twin.reader), signal, 0)) {
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            var waiting = waitFor(stream);
            log.append(0, fact(incident()));

            assertThat(waiting.get()).isEqualTo(2);
        } finally {
            signal.stop();
        }
    }

    @Test
    void aLostNotificationIsMadeUpForByAskingAgain() throws Exception {
        twin.signal.start();
        try (var stream = twin.store.openStream(null)) {
            var waiting = waitFor(stream);
            appendSilently();

            assertThat(waiting.get()).isEqualTo(1);
        }
    }

    @Test
    void aLostConnectionIsReplaced() throws Exception {
        twin.signal.start();
        log.append(0, fact(incident()));
        try (var stream = twin.store.openStream(null)) {
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            var waiting = waitFor(stream);
            assertThat(log.database
                            .jdbc()
                            .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()"
                                    + " and query like '%event_log.head%'")
                            .query(Long.class)
                            .single())
                    .isPositive();
            log.append(0, fact(incident()));

            assertThat(waiting.get()).isEqualTo(2);
        }
    }

    @Test
    void aSignalThatIsStartedListensEveryTime() {
        log.append(0, fact(incident()));
        for (int round = 0; round < 50; round++) {
            var signal = new LogSignal(log.pool, Duration.ofMillis(20));
            signal.start();
            await().pollInterval(Duration.ofMillis(1)).until(() -> signal.head() == 1);
            signal.stop();
            assertThat(signal.isRunning()).isFalse();
        }
    }

    @Test
    void aReaderResumesAfterItsTokenAndReadsBeyondAPage() throws Exception {
        appendMany(2500);
        log.signal.advancedTo(log.reader.head().position());

        try (var stream = log.store.openStream(null)) {
            assertThat(read(stream, 2500)).isEqualTo(positions(1, 2500));
            assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
        }
        try (var stream = log.store.openStream(new GlobalSequenceTrackingToken(2400))) {
            assertThat(read(stream, 100)).isEqualTo(positions(2401, 2500));
        }
        assertThat(log.engine
                        .readEvents(new GlobalSequenceTrackingToken(1), false)
                        .map(LogStreamIT::position))
                .isEqualTo(positions(2, 2500));
        assertThat(log.engine.createHeadToken().position()).hasValue(2500);
        assertThat(log.engine.createTailToken().position()).hasValue(0);
    }

    @Test
    void lookingAheadTakesNothingAndAClosedStreamIsNotCalled() {
        var calls = new AtomicInteger();
        var stream = log.store.openStream(null);
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(stream.peek()).isEmpty();

        log.append(0, fact(incident()));
        assertThat(calls).hasValue(1);
        assertThat(stream.peek()).isPresent();
        assertThat(stream.peek()).map(LogStreamIT::position).contains(1L);

        stream.close();
        log.append(0, fact(incident()));
        assertThat(calls).hasValue(1);
    }

    @Test
    void aMessageCarriesTheWholeRecord() throws Exception {
        log.append(0, fact(incident()));
        try (var stream = log.store.openStream(null)) {
            var message = stream.nextAvailable();
            assertThat(LogMessages.recorded(message, new EventCatalogue()))
                    .isEqualTo(log.all().getFirst());
        }
    }

    private void appendMany(int events) {
        for (int done = 0; done < events; done += 500) {
            var stream = incident();
            log.append(0, Stream.generate(() -> fact(stream)).limit(500).toArray(LedgerEvent[]::new));
        }
    }

    /** Writes to the tables themselves: what an append whose notification was lost looks like. */
    private void appendSilently() {
        var jdbc = log.database.jdbc();
        jdbc.sql(
                        "insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at,"
                                + " payload, metadata) values (1, uuidv7(), 's', 0, 'incidents.incident-closed', 1, now(), ?, ?)")
                .params(log.codec.encode(fact(incident())).payload(), log.codec.encode(TestLog.METADATA))
                .update();
    }

    /** A reader in a thread of its own: returns when it waits for the next event. */
    private static FutureTask<Long> waitFor(BlockingStream<TrackedEventMessage<?>> stream) {
        var reading = new FutureTask<>(() -> position(stream.nextAvailable()));
        var thread = Thread.ofPlatform().start(reading);
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return reading;
    }

    private static List<Long> read(BlockingStream<TrackedEventMessage<?>> stream, int events)
            throws InterruptedException {
        var read = new ArrayList<Long>();
        while (read.size() < events) {
            read.add(position(stream.nextAvailable()));
        }
        return read;
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
