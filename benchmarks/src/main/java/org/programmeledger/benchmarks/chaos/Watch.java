package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.programmeledger.benchmarks.cluster.ClusterFailure;
import org.programmeledger.benchmarks.cluster.LedgerCluster;
import org.programmeledger.benchmarks.cluster.LedgerCluster.Member;

/** Starts again what has died, as a service manager does, and takes the time until it is ready. */
final class Watch implements AutoCloseable {

    private static final long LOOK_NANOS = Duration.ofMillis(100).toNanos();

    private final Consumer<String> journal;
    private final AtomicLong longestMillis = new AtomicLong();
    private final List<Thread> watchers;
    private volatile boolean closed;

    Watch(LedgerCluster cluster, Consumer<String> journal) {
        this.journal = journal;
        this.watchers = cluster.members()
                .map(member -> Thread.ofVirtual().start(() -> watch(member)))
                .toList();
    }

    /** The longest time since the last call in which a service was dead or not ready, in milliseconds; 0 if none died. */
    long longestRecovery() {
        return longestMillis.getAndSet(0);
    }

    @Override
    public void close() {
        closed = true;
        watchers.forEach(Thread::interrupt);
    }

    private void watch(Member member) {
        while (!closed) {
            if (member.process().isAlive() || closed) {
                LockSupport.parkNanos(LOOK_NANOS);
            } else {
                long dead = System.nanoTime();
                recover(member);
                long millis = (System.nanoTime() - dead) / 1_000_000;
                longestMillis.accumulateAndGet(millis, Math::max);
            }
        }
    }

    /** It may die again before it is ready: then it was not able to start, for want of a database, say. */
    private void recover(Member member) {
        while (!closed) {
            try {
                member.process().startIfDead();
                member.process().awaitReady();
                return;
            } catch (ClusterFailure again) {
                journal.accept("  " + member.process() + " could not start and is started again");
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }
}
