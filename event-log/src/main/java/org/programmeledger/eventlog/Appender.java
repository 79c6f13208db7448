package org.programmeledger.eventlog;

import static java.util.Collections.disjoint;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one append path of a JVM. The first command waits for nobody and writes at once; whatever queues up while it does
 * is written as the next batch, by the first of those who waited. So there is no timer, no extra thread, and no
 * hand-over when a single writer is at work.
 *
 * <p>Within a batch no command may depend on what another writes; one that does waits for the next batch, and so does
 * everyone behind it who touches the same stream, so that order per stream is kept. Commands that only stand on the same
 * stream (every initiative on its programme) do share a batch.
 */
public final class Appender {

    private static final int LARGEST_BATCH = 256;

    private final BatchWriter writer;
    private final LogSignal signal;
    private final DistributionSummary batchSize;
    private final Timer flush;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Append> waiting = new ArrayDeque<>();
    private boolean led;

    Appender(BatchWriter writer, LogSignal signal, MeterRegistry meters) {
        this.writer = writer;
        this.signal = signal;
        this.batchSize = DistributionSummary.builder("ledger.append.batch.size").register(meters);
        this.flush = Timer.builder("ledger.append.flush").register(meters);
    }

    /**
     * Appends one command's events, all or none.
     *
     * @return the verdict of the log
     * @throws LogUnavailable when the batch failed as a whole; whether it was committed may then be unknown
     */
    AppendVerdict append(Append append) {
        boolean leads;
        lock.lock();
        try {
            waiting.add(append);
            leads = !led;
            led = true;
        } finally {
            lock.unlock();
        }
        if (leads || append.awaitTurn()) {
            writeNextBatch();
        }
        return append.verdict();
    }

    private void writeNextBatch() {
        List<Append> batch = takeBatch();
        // An interrupt is meant for one command; here it would break the connection under everyone's.
        boolean interrupted = Thread.interrupted();
        List<AppendVerdict> verdicts;
        try {
            verdicts = flush.record(() -> writer.write(batch));
        } catch (Throwable failed) { // Also an Error: whoever waits behind this thread must not wait forever.
            passOn();
            batch.forEach(append -> append.fail(failed));
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        passOn();
        batchSize.record(batch.size());
        long last = 0;
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(verdicts.get(i));
            if (verdicts.get(i) instanceof AppendVerdict.Appended appended) {
                last = Math.max(last, appended.lastPosition());
            }
        }
        signal.advancedTo(last);
    }

    private List<Append> takeBatch() {
        lock.lock();
        try {
            var batch = new ArrayList<Append>();
            var written = new HashSet<Object>();
            var read = new HashSet<Object>();
            var deferred = new ArrayDeque<Append>();
            while (!waiting.isEmpty() && batch.size() < LARGEST_BATCH) {
                var next = waiting.poll();
                var writes = next.written();
                var reads = next.read();
                boolean fits = disjoint(writes, written) && disjoint(writes, read) && disjoint(reads, written);
                written.addAll(writes);
                read.addAll(reads);
                (fits ? batch : deferred).add(next);
            }
            while (!deferred.isEmpty()) {
                waiting.addFirst(deferred.pollLast());
            }
            return batch;
        } finally {
            lock.unlock();
        }
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
