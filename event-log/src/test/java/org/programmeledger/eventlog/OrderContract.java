package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmeledger.eventlog.OrderRun.Pending;
import org.programmeledger.eventlog.OrderedStore.Batch;

/**
 * Nothing skipped, nothing twice, one order, time that never runs backwards, to every reader, whatever writers do. The
 * same stories for every store; what a store makes of them is judged by its own test.
 */
@Timeout(180)
abstract class OrderContract {

    enum Story {
        OPEN_TRANSACTION,
        UPPER_OF_TWO_FIRST,
        PAUSED_WRITER,
        PAUSED_BACKEND,
        CLOCKS_APART,
        CLOCK_STEPPED_BACK,
        ROLLED_BACK,
        TWO_JVMS
    }

    /** Long enough to never end within a test. */
    static final Duration PATIENT = Duration.ofMinutes(1);

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    /** A new store on a database of its own, whose readers wait this long for a gap to be filled, if they know gaps. */
    abstract OrderedStore open(Duration gapTimeout);

    /** How long a reader is given for what has been committed before its story goes on. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    abstract void judge(Story story, Set<OrderFlaw> flaws);

    private OrderRun run(Duration gapTimeout) {
        return new OrderRun(open(gapTimeout), gapTimeout, patience());
    }

    @Test
    void aTransactionStaysOpenForLongerThanReadersWaitForGaps() throws Exception {
        try (var run = run(SHORT)) {
            var held = run.beginHeld(run.twin(Duration.ZERO));
            var beside = run.beginBehind(1, run.twin(Duration.ZERO));
            run.outwait();
            run.look();
            run.held.letGo(held.batch().stream());

            judge(Story.OPEN_TRANSACTION, run.finish(held, beside));
        }
    }

    @Test
    void twoTransactionsStayOpenAndTheUpperCommitsFirst() throws Exception {
        try (var run = run(SHORT)) {
            var lower = run.beginHeld(run.twin(Duration.ZERO));
            var upper = run.beginHeld(run.twin(Duration.ZERO));
            run.outwait();
            run.held.letGo(upper.batch().stream());
            run.awaitDoneOrBehind(1, upper);
            run.look();
            run.held.letGo(lower.batch().stream());

            judge(Story.UPPER_OF_TWO_FIRST, run.finish(lower, upper));
        }
    }

    @Test
    void theProcessOfAWriterIsPausedInTheMiddleOfAnAppend() throws Exception {
        try (var run = run(SHORT)) {
            var writer = run.jvm(0, Duration.ZERO);
            var paused = run.beginHeld(writer);
            writer.pause();
            try {
                run.held.letGo(paused.batch().stream());
                run.append(run.twin(Duration.ZERO), Batch.of(2)); // A paused writer holds nobody up.
                run.outwait();
                run.look();
            } finally {
                writer.goOn();
            }

            judge(Story.PAUSED_WRITER, run.finish(paused));
        }
    }

    @Test
    void theBackendOfAWriterIsPausedInTheMiddleOfAnAppend() throws Exception {
        try (var run = run(SHORT)) {
            var paused = run.beginHeld(run.twin(Duration.ZERO));
            int backend = run.held.backend();
            Pending beside;
            SecondJvm.signal(backend, "STOP");
            try {
                run.held.letGo(paused.batch().stream());
                beside = run.beginBehind(0, run.twin(Duration.ZERO));
                run.outwait();
                run.look();
            } finally {
                SecondJvm.signal(backend, "CONT");
            }

            judge(Story.PAUSED_BACKEND, run.finish(paused, beside));
        }
    }

    @Test
    void theClocksOfTwoJvmsAreTwoMinutesApart() throws Exception {
        try (var run = run(PATIENT)) {
            var held = run.beginHeld(run.jvm(0, TWO_MINUTES));
            var behind = run.beginBehind(1, run.jvm(1, TWO_MINUTES.negated()));
            run.look();
            run.held.letGo(held.batch().stream());

            judge(Story.CLOCKS_APART, run.finish(held, behind));
        }
    }

    @Test
    void aClockIsSetBack() throws Exception {
        try (var run = run(PATIENT)) {
            run.append(run.twin(Duration.ofHours(1)), Batch.of(1));
            run.append(run.store, Batch.of(2));
            run.append(run.twin(TWO_MINUTES.negated()), Batch.of(1));

            judge(Story.CLOCK_STEPPED_BACK, run.finish());
        }
    }

    /** The largest is larger than the page of stock's readers: a gap of that size once stopped them. */
    @Test
    void batchesAreRolledBackAndSentAgain() throws Exception {
        try (var run = run(PATIENT)) {
            for (int size : new int[] {1, 3, 250}) {
                var batch = Batch.of(size);
                run.held.breakIt(batch.stream());
                assertThat(run.begin(run.store, batch).task().get()).isFalse();
                run.append(run.twin(Duration.ZERO), Batch.of(1));
                run.held.mend(batch.stream());
                run.append(run.store, batch);
            }
            var terminated = run.beginHeld(run.twin(Duration.ZERO));
            run.store
                    .location()
                    .database()
                    .jdbc()
                    .sql("select pg_terminate_backend(?)")
                    .param(run.held.backend())
                    .query(Boolean.class)
                    .single();
            assertThat(terminated.task().get()).isFalse();

            judge(Story.ROLLED_BACK, run.finish());
        }
    }

    @Test
    void twoJvmsAppendWhileOneOrTheOtherIsPaused() throws Exception {
        try (var run = run(PATIENT)) {
            var jvms = List.of(run.jvm(0, Duration.ZERO), run.jvm(1, Duration.ZERO));
            var writers = new ArrayList<Pending>();
            for (int nr = 0; nr < 8; nr++) {
                writers.add(appendMany(run, jvms.get(nr % 2)));
            }
            for (int round = 0; round < 6; round++) {
                var jvm = jvms.get(round % 2);
                jvm.pause();
                try {
                    run.append(run.store, Batch.of(1 + round));
                } finally {
                    jvm.goOn();
                }
            }
            run.look();

            judge(Story.TWO_JVMS, run.finish(writers.toArray(Pending[]::new)));
        }
    }

    /** Forty appends of one to three events, one after the other, each to a stream of its own. */
    private static Pending appendMany(OrderRun run, OrderWriter writer) {
        return run.begin(
                batch -> {
                    for (int nr = 0; nr < 40; nr++) {
                        run.append(writer, Batch.of(1 + nr % 3));
                    }
                },
                Batch.of(0));
    }
}
