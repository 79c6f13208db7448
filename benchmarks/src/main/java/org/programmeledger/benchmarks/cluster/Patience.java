package org.programmeledger.benchmarks.cluster;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waiting for something that is bound to come, on a machine that may be busy.
 *
 * @param atMost after which it is a failure
 */
public record Patience(Duration atMost) {

    private static final long LOOK_MILLIS = 20;

    /** Looks until it is so; {@link ClusterFailure} with an explanation if it does not become so in time. */
    public void await(String what, BooleanSupplier done, Supplier<String> explanation) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterFailure(what + " takes too long: " + explanation.get());
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterFailure("interrupted while waiting for " + what, e);
            }
        }
    }
}
