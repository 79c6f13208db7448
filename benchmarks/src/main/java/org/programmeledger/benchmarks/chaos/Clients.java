package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.programmeledger.benchmarks.cluster.LedgerHttp;

/** Clients that send commands one after the other, each to whichever instance the dice say, until the time is up. */
final class Clients {

    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final LedgerHttp http;
    private final List<String> addresses;
    private final Queue<Ask> asked = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final AtomicLong longestSilence = new AtomicLong();

    Clients(LedgerHttp http, List<String> addresses) {
        this.http = http;
        this.addresses = addresses;
    }

    /** Runs so many clients for so long; all that they asked, in no particular order. */
    List<Ask> run(long seed, int round, int clients, World world, Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        lastAcknowledged.set(System.nanoTime());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                var script = new Script(seed, round, client, world);
                var patience = new Random(seed + client);
                running.add(threads.submit(() -> follow(script, patience, until)));
            }
            for (var client : running) {
                client.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a client broke", broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", e);
        }
        acknowledged(); // Silence until the end is silence too.
        return List.copyOf(asked);
    }

    /** The longest time in which nobody got an acknowledgement. */
    Duration longestSilence() {
        return Duration.ofNanos(longestSilence.get());
    }

    private void follow(Script script, Random patience, long until) {
        while (System.nanoTime() < until) {
            var ask = script.next();
            asked.add(ask);
            send(ask, patience);
            // Who got no answer either asks again, as one should, or leaves it open, for the check to resolve.
            while (ask.isUnknown() && System.nanoTime() < until && (!ask.wasSent() || patience.nextBoolean())) {
                LockSupport.parkNanos(PAUSE_NANOS);
                send(ask, patience);
            }
            script.learn(ask);
        }
    }

    private void send(Ask ask, Random patience) {
        ask.learn(Outcome.of(http.post(addresses.get(patience.nextInt(addresses.size())), ask.command)));
        if (ask.outcome() instanceof Outcome.Carried) {
            acknowledged();
        }
    }

    private void acknowledged() {
        long now = System.nanoTime();
        longestSilence.accumulateAndGet(now - lastAcknowledged.getAndSet(now), Math::max);
    }
}
