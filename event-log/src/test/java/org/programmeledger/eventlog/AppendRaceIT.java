package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.AppendVerdict.Answered;
import org.programmeledger.eventlog.AppendVerdict.Appended;
import org.programmeledger.eventlog.AppendVerdict.Stale;
import org.programmeledger.eventlog.AppendVerdict.Taken;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.programmeledger.events.incidents.IncidentId;

/** Many commands at once, in one JVM and in two. */
class AppendRaceIT {

    private final TestLog log = TestLog.create();
    private final TestLog twin = log.twin();

    @AfterEach
    void close() {
        twin.close();
        log.close();
    }

    @RepeatedTest(3)
    void aKeyUsedByFiftyThreadsOfTwoJvmsAppendsOnce() {
        var verdicts = race(
                50,
                nr -> () ->
                        jvm(nr).append(new Submission(new RequestKey("ada", "key-0001", "hash")), 0, fact(incident())));

        assertThat(verdicts).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(verdicts).filteredOn(new Answered()::equals).hasSize(49);
        assertThat(log.all()).hasSize(1);
    }

    @RepeatedTest(3)
    void aClaimMadeByTwentyThreadsOfTwoJvmsHasOneWinner() {
        var verdicts = race(20, nr -> () -> {
            var submission = new Submission(new RequestKey("ada", "key-" + nr, "hash"));
            submission.claim(new Claim("payment-reference", "ref-1"));
            return jvm(nr).append(submission, 0, fact(incident()));
        });

        assertThat(verdicts).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(verdicts)
                .filteredOn(new Taken("payment-reference", 1)::equals)
                .hasSize(19);
        assertThat(log.all()).hasSize(1);
    }

    @RepeatedTest(3)
    void twentyCommandsDecidedOnTheSameVersionHaveOneWinner() {
        var stream = incident();
        var verdicts = race(20, nr -> () -> jvm(nr).append(0, fact(stream), fact(stream)));

        assertThat(verdicts).filteredOn(Appended.class::isInstance).hasSize(1);
        assertThat(verdicts).filteredOn(new Stale(stream.value(), 1)::equals).hasSize(19);
        assertThat(log.all()).hasSize(2);
    }

    @Test
    void manyThreadsLeaveNoGapNoDuplicateAndEveryStreamInOrder() {
        int threads = 32;
        int commands = 50;
        race(threads, nr -> () -> {
            var stream = incident();
            long last = 0;
            AppendVerdict verdict = new Answered();
            for (int version = 0; version < commands * 2; version += 2) {
                verdict = log.append(version, fact(stream), fact(stream));
                var appended = (Appended) verdict;
                assertThat(appended.lastPosition()).isEqualTo(appended.firstPosition() + 1);
                assertThat(appended.firstPosition()).isGreaterThan(last);
                last = appended.lastPosition();
            }
            return verdict;
        });

        assertLogIsWhole(threads * commands * 2);
        assertThat(log.batches().count()).as("batches, not single appends").isLessThan(threads * commands);
    }

    @Test
    void twoJvmsRacingForTheSameStreamsLeaveOneOrder() {
        var streams = List.of(incident(), incident(), incident());
        int threads = 12;
        int commands = 25;
        race(threads, nr -> () -> {
            var random = new Random(nr);
            AppendVerdict verdict = new Answered();
            for (int done = 0; done < commands; done++) {
                verdict = retried(jvm(nr), streams.get(random.nextInt(streams.size())));
            }
            return verdict;
        });

        assertLogIsWhole(threads * commands);
        assertThat(twin.all()).isEqualTo(log.all());
    }

    private static AppendVerdict retried(TestLog jvm, IncidentId stream) {
        long version = jvm.reader.stream(stream.value(), 0).size();
        var verdict = jvm.append(version, fact(stream));
        while (verdict instanceof Stale stale) {
            assertThat(stale.actualVersion()).isGreaterThanOrEqualTo(version - 1);
            version = stale.actualVersion() + 1;
            verdict = jvm.append(version, fact(stream));
        }
        return verdict;
    }

    private void assertLogIsWhole(int size) {
        var events = log.all();
        assertThat(events)
                .extracting(RecordedEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, size).boxed().toList());
        assertThat(events).extracting(RecordedEvent::recordedAt).isSorted();
        assertThat(events).extracting(RecordedEvent::id).doesNotHaveDuplicates();
        events.stream()
                .collect(Collectors.groupingBy(RecordedEvent::stream))
                .values()
                .forEach(stream -> assertThat(stream)
                        .extracting(RecordedEvent::version)
                        .containsExactlyElementsOf(
                                LongStream.range(0, stream.size()).boxed().toList()));
        assertThat(log.reader.head().position()).isEqualTo(size);
    }

    private TestLog jvm(int nr) {
        return nr % 2 == 0 ? log : twin;
    }

    /** Runs as many commands at once as there are threads, started together; fails if one of them does. */
    private static List<AppendVerdict> race(int threads, IntFunction<Callable<AppendVerdict>> command) {
        var start = new CyclicBarrier(threads);
        var tasks = IntStream.range(0, threads)
                .mapToObj(nr -> new FutureTask<>(() -> {
                    start.await();
                    return command.apply(nr).call();
                }))
                .toList();
        tasks.forEach(task -> Thread.ofPlatform().start(task));
        var verdicts = new ArrayList<AppendVerdict>();
        for (var task : tasks) {
            try {
                verdicts.add(task.get());
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }
        return verdicts;
    }
}
