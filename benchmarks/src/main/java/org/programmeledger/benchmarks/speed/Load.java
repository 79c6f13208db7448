package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * So many writers, each doing one thing after the other for some time. What begins in the first fifth of it is not
 * counted: threads, connections and caches get going.
 *
 * @param writers how many at a time
 * @param time how long, the fifth included
 * @param threads what kind of thread a writer is
 */
record Load(int writers, Duration time, Threads threads) {

    /** What a writer runs on. */
    enum Threads {
        PLATFORM,
        VIRTUAL;

        ExecutorService executor() {
            return switch (this) {
                case PLATFORM ->
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());
                case VIRTUAL -> Executors.newVirtualThreadPerTaskExecutor();
            };
        }
    }

    /** One thing to do, and do again. */
    @FunctionalInterface
    interface Work {
        /** Does it as the writer of this number, from 0. */
        void run(int writer) throws Exception;
    }

    /**
     * What was seen.
     *
     * @param perSecond done per second
     * @param p50 milliseconds that one took, at the median
     * @param p99 milliseconds at the 99th percentile
     * @param cost processor time per one
     */
    record Result(double perSecond, double p50, double p99, ProcessorTime.Cost cost) {}

    /** Runs the work; a failure of any writer fails the run. */
    Result run(Work work, ProcessorTime processors) throws Exception {
        var go = new CountDownLatch(1);
        try (var executor = threads.executor()) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> executor.submit(() -> write(writer, go, work)))
                    .toList();
            go.countDown();
            var before = processors.now();
            long total = 0;
            var latencies = LongStream.empty();
            for (Future<long[]> writer : running) {
                var of = get(writer);
                total += of[0];
                latencies = LongStream.concat(latencies, Arrays.stream(of, 1, of.length));
            }
            var cost = processors.now().since(before).per(total);
            var sorted = latencies.sorted().toArray();
            if (sorted.length == 0) {
                throw new IllegalStateException("nothing was done in " + time);
            }
            return new Result(
                    sorted.length / (time.toNanos() * 0.8e-9),
                    sorted[sorted.length / 2] / 1e6,
                    sorted[(int) (sorted.length * 0.99)] / 1e6,
                    cost);
        }
    }

    private static long[] get(Future<long[]> writer) throws Exception {
        try {
            return writer.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** First how often in all, then how long each took that counts. */
    private long[] write(int writer, CountDownLatch go, Work work) throws Exception {
        go.await();
        long start = System.nanoTime();
        long counted = start + time.toNanos() / 5;
        long end = start + time.toNanos();
        var seen = new long[1024];
        int size = 1;
        for (long now = start; now < end; ) {
            work.run(writer);
            long done = System.nanoTime();
            seen[0]++;
            if (now >= counted) {
                if (size == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * size);
                }
                seen[size++] = done - now;
            }
            now = done;
        }
        return Arrays.copyOf(seen, size);
    }
}
