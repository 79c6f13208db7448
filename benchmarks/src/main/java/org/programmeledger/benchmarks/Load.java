package org.programmeledger.benchmarks;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** So many writers, each doing one thing after the other for some seconds. */
record Load(int writers, int seconds) {

    /** What was done per second, and how long one took at the median and the 99th percentile, in microseconds. */
    record Result(double perSecond, double medianMicros, double p99Micros) {}

    /** Runs the work; a failure of any writer fails the run. */
    Result run(Runnable work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newFixedThreadPool(writers)) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> executor.submit(() -> writer(start, work)))
                    .toList();
            start.countDown();
            var latencies = LongStream.empty();
            for (Future<long[]> writer : running) {
                latencies = LongStream.concat(latencies, Arrays.stream(writer.get()));
            }
            var sorted = latencies.sorted().toArray();
            return new Result(
                    sorted.length / (double) seconds,
                    sorted[sorted.length / 2] / 1000.0,
                    sorted[(int) (sorted.length * 0.99)] / 1000.0);
        }
    }

    private long[] writer(CountDownLatch start, Runnable work) throws InterruptedException {
        start.await();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var latencies = LongStream.builder();
        for (long now = System.nanoTime(); now < end; ) {
            work.run();
            long done = System.nanoTime();
            latencies.add(done - now);
            now = done;
        }
        return latencies.build().toArray();
    }
}
