package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.AppendVerdict.Answered;
import org.programmeledger.eventlog.AppendVerdict.Appended;
import org.programmeledger.eventlog.AppendVerdict.Stale;
import org.programmeledger.eventlog.AppendVerdict.Taken;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;

/**
 * How commands share batches. While a first command waits for the head of the log, which the test holds, others queue up
 * in a known order; when the test lets go, they go together.
 */
class AppendBatchIT {

    private final TestLog log = TestLog.create();
    private HeldHead head;

    @BeforeEach
    void holdTheHead() throws SQLException {
        head = new HeldHead(log.database);
    }

    @AfterEach
    void close() throws SQLException {
        head.release();
        log.close();
    }

    @Test
    void whatQueuesUpGoesInOneBatchInOrder() throws Exception {
        var first = lead();
        var queued = List.of(queue(0), queue(0), queue(0), queue(0), queue(0));
        head.release();

        assertThat(first.get()).isInstanceOf(Appended.class);
        for (int i = 0; i < queued.size(); i++) {
            long position = i + 2L;
            assertThat(queued.get(i).get()).isInstanceOfSatisfying(Appended.class, appended -> {
                assertThat(appended.firstPosition()).isEqualTo(position);
                assertThat(appended.lastPosition()).isEqualTo(position);
            });
        }
        assertThat(log.batches().count()).isEqualTo(2);
        assertThat(log.batches().max()).isEqualTo(5);
    }

    @Test
    void losersOfABatchDoNotHarmItsWinners() throws Exception {
        var known = incident();
        lead(() -> log.pending(keyed("key-1", claim("ref-1")), 0, fact(known)));
        head.release();
        await().untilAsserted(() -> assertThat(log.all()).hasSize(1));
        head = new HeldHead(log.database);
        lead();
        var one = queue(0);
        var stale = queue(() -> log.pending(null, 5, fact(known)));
        var taken = queue(() -> log.pending(keyed("key-2", claim("ref-1")), 0, fact(incident())));
        var answered = queue(() -> log.pending(keyed("key-1"), 0, fact(incident())));
        var two = queue(0);
        head.release();

        assertThat(one.get()).isInstanceOf(Appended.class);
        assertThat(stale.get()).isEqualTo(new Stale(known.value(), 0));
        assertThat(taken.get()).isEqualTo(new Taken("payment-reference", 1));
        assertThat(answered.get()).isEqualTo(new Answered());
        assertThat(two.get()).isInstanceOf(Appended.class);
        assertThat(log.batches().max()).isEqualTo(5);
        assertThat(log.all()).extracting(RecordedEvent::position).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whoBuildsOnAnotherSharesItsBatchAndWhoContradictsItGoesInALaterOne() throws Exception {
        lead();
        var shared = incident();
        var zero = queue(() -> log.pending(null, 0, fact(shared)));
        var one = queue(() -> log.pending(null, 1, fact(shared)));
        var other = queue(0);
        var two = queue(() -> log.pending(null, 2, fact(shared)));
        var duplicate = queue(() -> log.pending(null, 2, fact(shared)));
        head.release();

        assertThat(List.of(zero.get(), one.get(), other.get(), two.get())).allMatch(Appended.class::isInstance);
        assertThat(duplicate.get()).isEqualTo(new Stale(shared.value(), 2));
        assertThat(log.batches().count()).isEqualTo(3);
        assertThat(log.batches().max()).isEqualTo(4);
        assertThat(log.reader.stream(shared.value(), 0)).hasSize(3);
    }

    @Test
    void whoBuildsOnALoserLosesAndNobodyElseDoes() throws Exception {
        var shared = incident();
        lead(() -> log.pending(keyed("key-1"), 0, fact(shared)));
        head.release();
        await().untilAsserted(() -> assertThat(log.all()).hasSize(1));
        head = new HeldHead(log.database);
        lead();
        var repeated = queue(() -> log.pending(keyed("key-1"), 1, fact(shared)));
        var onTop = queue(() -> log.pending(null, 2, fact(shared)));
        var reader = queue(() -> log.pending(guarding(shared.value(), 2), 0, fact(incident())));
        var other = queue(0);
        head.release();

        assertThat(repeated.get()).isEqualTo(new Answered());
        assertThat(onTop.get()).isEqualTo(new Stale(shared.value(), 0));
        assertThat(reader.get()).isEqualTo(new Stale(shared.value(), 0));
        assertThat(other.get()).isInstanceOf(Appended.class);
        assertThat(log.all()).hasSize(3);
    }

    /** The version that it expects is there, but another JVM wrote it: only the eviction tells. */
    @Test
    void whoWasDecidedOnALoserLosesEvenWhereAnotherJvmWroteThatVersion() throws Exception {
        var shared = incident();
        lead(() -> log.pending(keyed("key-1"), 0, fact(shared)));
        head.release();
        await().untilAsserted(() -> assertThat(log.all()).hasSize(1));
        int seen = log.aggregates.evictions(shared.value());
        try (var twin = log.twin()) {
            twin.append(1, fact(shared));
        }
        head = new HeldHead(log.database);
        var loser = lead(() -> log.pending(null, 1, fact(shared)).decidedOn(shared.value(), seen));
        var onTop = queue(() -> log.pending(keyed("key-2"), 2, fact(shared)).decidedOn(shared.value(), seen));
        var repeated = queue(() -> log.pending(keyed("key-1"), 3, fact(shared)).decidedOn(shared.value(), seen));
        var refused = queue(() -> refusal(guarding(shared.value(), 1)).decidedOn(shared.value(), seen));
        head.release();

        assertThat(loser.get()).isEqualTo(new Stale(shared.value(), 1));
        assertThat(onTop.get()).isEqualTo(new Stale(shared.value(), 1));
        assertThat(repeated.get()).as("a used key is answered whatever else").isEqualTo(new Answered());
        assertThat(refused.get()).as("what it was refused on never was").isEqualTo(new Stale(shared.value(), 1));
        assertThat(log.all()).hasSize(2);
        int fresh = log.aggregates.evictions(shared.value());
        assertThat(log.appender.append(
                        log.pending(keyed("key-2"), 2, fact(shared)).decidedOn(shared.value(), fresh)))
                .isInstanceOf(Appended.class);
    }

    @Test
    void aRefusalIsConfirmedBehindWhatItWasDecidedOn() throws Exception {
        lead();
        var shared = incident();
        var written = queue(() -> log.pending(null, 0, fact(shared)));
        var refused = queue(() -> refusal(guarding(shared.value(), 0)));
        var tooOld = queue(() -> refusal(guarding(shared.value(), -1)));
        head.release();

        assertThat(written.get()).isInstanceOf(Appended.class);
        assertThat(refused.get()).isEqualTo(new AppendVerdict.Held());
        assertThat(tooOld.get()).isEqualTo(new Stale(shared.value(), 0));
        assertThat(log.all()).hasSize(2);
    }

    private static Append refusal(Submission submission) {
        return new Append(List.of(), submission.guards(), List.of(), null, "");
    }

    @Test
    void oneKeyAndOneClaimHaveOneWinnerAmongWhoQueuesTogether() throws Exception {
        lead();
        var first = queue(() -> log.pending(keyed("key-1"), 0, fact(incident())));
        var same = queue(() -> log.pending(keyed("key-1"), 0, fact(incident())));
        var claims = queue(() -> log.pending(keyed("key-2", claim("ref-1")), 0, fact(incident())));
        var late = queue(() -> log.pending(keyed("key-3", claim("ref-1")), 0, fact(incident())));
        head.release();

        assertThat(first.get()).isInstanceOf(Appended.class);
        assertThat(same.get()).isEqualTo(new Answered());
        assertThat(claims.get()).isInstanceOf(Appended.class);
        assertThat(late.get()).isInstanceOf(Taken.class);
        assertThat(log.all()).hasSize(3);
    }

    @Test
    void readersOfAStreamShareABatchWithItsWriterBehindThemButNotBeforeThem() throws Exception {
        lead();
        var programme = incident();
        queue(() -> log.pending(guarding(programme.value(), -1), 0, fact(incident())));
        queue(() -> log.pending(guarding(programme.value(), -1), 0, fact(incident())));
        var before = queue(() -> log.pending(guarding(programme.value(), -1), 0, fact(incident())));
        var writer = queue(() -> log.pending(null, 0, fact(programme)));
        var after = queue(() -> log.pending(guarding(programme.value(), -1), 0, fact(incident())));
        head.release();

        assertThat(before.get()).isInstanceOf(Appended.class);
        assertThat(writer.get()).isInstanceOf(Appended.class);
        assertThat(after.get()).isEqualTo(new Stale(programme.value(), 0));
        assertThat(log.batches().max()).isEqualTo(4);
    }

    @Test
    void aFailedBatchFailsAllItsCommandsAndLeavesNothing() throws Exception {
        lead();
        var good = queue(() -> log.pending(keyed("key-1", claim("ref-1")), 0, fact(incident())));
        var forged = queue(() -> forged());
        var alsoGood = queue(0);
        head.release();

        for (var failed : List.of(good, forged, alsoGood)) {
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(LogUnavailable.class);
        }
        assertThat(log.all()).hasSize(1);
        assertThat(log.append(keyed("key-1", claim("ref-1")), 0, fact(incident())))
                .isInstanceOfSatisfying(
                        Appended.class,
                        appended -> assertThat(appended.firstPosition()).isEqualTo(2));
    }

    @Test
    void anInterruptedThreadStillGetsItsVerdictAndStaysInterrupted() throws Exception {
        lead();
        var interrupted = new FutureTask<AppendVerdict>(() -> {
            var verdict = log.appender.append(log.pending(null, 0, fact(incident())));
            return Thread.currentThread().isInterrupted() ? verdict : null;
        });
        var thread = parked(interrupted);
        var behind = queue(0);
        thread.interrupt();
        await("it waits on, and does not spin").until(() -> !thread.isInterrupted());
        head.release();

        assertThat(interrupted.get()).isInstanceOf(Appended.class);
        assertThat(behind.get()).isInstanceOf(Appended.class);
    }

    private Append forged() {
        var incident = incident();
        return new Append(
                List.of(new Append.NewEvent(incident.value(), 0, "incidents.incident-forged", 1, "{}", "{}")),
                List.of(new Submission.Guard(incident.value(), -1)),
                List.of(),
                null,
                "");
    }

    private static Claim claim(String value) {
        return new Claim("payment-reference", value);
    }

    private static Submission keyed(String key, Claim... claims) {
        var submission = new Submission(new RequestKey("ada", key, "hash"));
        List.of(claims).forEach(submission::claim);
        return submission;
    }

    private static Submission guarding(String stream, long version) {
        var submission = new Submission(null);
        submission.guard(stream, version);
        return submission;
    }

    private FutureTask<AppendVerdict> lead() {
        return lead(() -> log.pending(null, 0, fact(incident())));
    }

    /** The first command: returns when it waits for the head of the log. */
    private FutureTask<AppendVerdict> lead(Supplier<Append> append) {
        var task = new FutureTask<AppendVerdict>(() -> log.appender.append(append.get()));
        Thread.ofPlatform().start(task);
        await().until(head::isAwaited);
        return task;
    }

    private FutureTask<AppendVerdict> queue(long version) {
        return queue(() -> log.pending(null, version, fact(incident())));
    }

    /** A command behind it: returns when it stands in the queue. */
    private FutureTask<AppendVerdict> queue(Supplier<Append> append) {
        var task = new FutureTask<AppendVerdict>(() -> log.appender.append(append.get()));
        parked(task);
        return task;
    }

    private static Thread parked(FutureTask<AppendVerdict> task) {
        var thread = Thread.ofPlatform().start(task);
        await().until(() -> LockSupport.getBlocker(thread) instanceof Append);
        return thread;
    }
}
