package org.programmeledger.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * The one append path of a JVM. The first command waits for nobody and writes at once; whatever queues up while it does
 * is written as the next batch, by the first of those who waited. So there is no timer, no extra thread, and no
 * hand-over when a single writer is at work.
 *
 * <p>Commands are judged in the order in which they were handed in ({@link Batch}). A command may be decided on what an
 * earlier one has handed in and not yet got a verdict on: if the earlier one loses, so does it, as stale. That is seen by
 * the eviction of their aggregate: no version tells it, since another JVM may have written that very version.
 */
public final class Appender {

    private static final int LARGEST_BATCH = 256;

    private final BatchWriter writer;
    private final AggregateCache aggregates;
    private final LongConsumer appendedTo;
    private final DistributionSummary batchSize;
    private final Timer queueWait;
    private final Timer flush;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean led;

    /** An appender that evicts what has lost, and tells whoever wants to know up to which position it has appended. */
    Appender(BatchWriter writer, AggregateCache aggregates, LongConsumer appendedTo, MeterRegistry meters) {
        this.writer = writer;
        this.aggregates = aggregates;
        this.appendedTo = appendedTo;
        this.batchSize = DistributionSummary.builder("ledger.append.batch.size")
                .description("Commands written in one transaction")
                .register(meters);
        this.queueWait = Timer.builder("ledger.append.queue.wait")
                .description("From a command's being handed in to the start of its batch")
                .publishPercentileHistogram()
                .register(meters);
        this.flush = Timer.builder("ledger.append.flush")
                .description("One batch, from sending it to its commit")
                .publishPercentileHistogram()
                .register(meters);
    }

    /**
     * Appends one command's events, all or none, and waits for the verdict.
     *
     * @throws LogUnavailable when the batch failed as a whole; whether it was committed may then be unknown
     */
    AppendVerdict append(Append append) {
        handIn(append);
        return await(append);
    }

    /** Puts a command in the order of the log. Its thread must {@link #await} the verdict, whatever else happens. */
    void handIn(Append append) {
        lock.lock();
        try {
            waiting.add(append);
            if (!led) {
                led = true;
                append.lead();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The verdict on a command that this thread has handed in.
     *
     * @throws LogUnavailable when the batch failed as a whole; whether it was committed may then be unknown
     */
    AppendVerdict await(Append append) {
        if (append.awaitTurn()) {
            writeNextBatch();
        }
        return append.verdict();
    }

    private void writeNextBatch() {
        List<Append> batch = takeBatch().appends();
        // An interrupt is meant for one command; here it would break the connection under everyone's.
        boolean interrupted = Thread.interrupted();
        List<AppendVerdict> verdicts;
        try {
            long now = System.nanoTime();
            batch.forEach(append -> queueWait.record(now - append.since, TimeUnit.NANOSECONDS));
            FaultPoint.BEFORE_APPEND.reached();
            verdicts = flush.record(() -> writer.write(batch));
            FaultPoint.AFTER_APPEND.reached();
        } catch (Throwable failed) { // Also an Error: whoever waits behind this thread must not wait forever.
            batch.forEach(this::evict); // Whether it was committed is unknown, so nobody may build on it.
            passOn();
            batch.forEach(append -> append.fail(failed));
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            if (!(verdicts.get(i) instanceof AppendVerdict.Appended)) {
                evict(batch.get(i));
            }
        }
        passOn(); // After the evictions: the next batch is composed in their knowledge.
        batchSize.record(batch.size());
        long last = 0;
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(verdicts.get(i));
            if (verdicts.get(i) instanceof AppendVerdict.Appended appended) {
                last = Math.max(last, appended.lastPosition());
            }
        }
        if (last > 0) {
            appendedTo.accept(last);
        }
    }

    /** Composed outside the lock: meanwhile others may hand in. */
    private Batch takeBatch() {
        var batch = new Batch();
        var later = new ArrayDeque<Append>();
        for (var next : takeWaiting()) {
            next.lookBack(aggregates);
            if (!batch.take(next)) {
                later.add(next);
            }
        }
        if (!later.isEmpty()) {
            putBack(later);
        }
        return batch;
    }

    private List<Append> takeWaiting() {
        lock.lock();
        try {
            var taken = new ArrayList<Append>();
            while (!waiting.isEmpty() && taken.size() < LARGEST_BATCH) {
                taken.add(waiting.poll());
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void putBack(Deque<Append> later) {
        lock.lock();
        try {
            while (!later.isEmpty()) {
                waiting.addFirst(later.pollLast());
            }
        } finally {
            lock.unlock();
        }
    }

    private void evict(Append lost) {
        lost.written().forEach(aggregates::evict);
    }

    private void passOn() {
        lock.lock();
        try {
            var next = waiting.peek();
            led = next != null;
            if (next != null) {
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }
}
