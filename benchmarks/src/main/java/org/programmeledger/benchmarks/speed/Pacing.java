package org.programmeledger.benchmarks.speed;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Clients that send at a steady rate instead of as fast as they can.
 *
 * @param clients how many
 * @param gap from one command of a client to its next, if that one was answered by then
 */
record Pacing(int clients, Duration gap) {

    /** Sends pledges for some time; how many a second it became. */
    double run(HttpClients senders, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long sent = 0;
        try (var executor = Executors.newFixedThreadPool(clients)) {
            var running = IntStream.range(0, clients)
                    .mapToObj(client -> executor.submit(() -> send(senders, client, start, end)))
                    .toList();
            for (Future<Long> client : running) {
                sent += client.get();
            }
        }
        return sent * 1e9 / (System.nanoTime() - start);
    }

    /** The clients take turns, so that their commands do not come in bursts. */
    private long send(HttpClients senders, int client, long start, long end) throws Exception {
        long sent = 0;
        for (long next = start + gap.toNanos() * client / clients; next < end; next += gap.toNanos()) {
            for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            senders.pledge(client);
            sent++;
        }
        return sent;
    }
}
