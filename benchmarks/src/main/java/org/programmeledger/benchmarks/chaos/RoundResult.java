package org.programmeledger.benchmarks.chaos;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a round.
 *
 * @param silence the longest time without any acknowledgement
 * @param recovery the longest time that a service was dead or not ready
 * @param caughtUp how long the views needed once the load had ended and everything was resolved
 * @param head the log's last position
 * @param findings how many so far
 */
record RoundResult(
        int round,
        List<Fault> faults,
        Tally tally,
        Resolution resolution,
        Duration silence,
        Duration recovery,
        Duration caughtUp,
        long head,
        int findings) {

    static final String HEADING = "| round | acknowledged | refused | unknown | → was there | → carried out now"
            + " | → refused | silence s | recovery s | views s | head | findings | faults |\n"
            + "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|";

    /**
     * What the unknown commands turned out to be.
     *
     * @param present in the log already
     * @param carried out when they were sent again
     * @param refused when they were sent again
     */
    record Resolution(int present, int carried, int refused) {}

    /** As a row of a Markdown table. */
    String row() {
        return "| %d | %d | %d | %d | %d | %d | %d | %.1f | %.1f | %.1f | %d | %d | %s |"
                .formatted(
                        round,
                        tally.acknowledged(),
                        tally.refused(),
                        tally.unknown(),
                        resolution.present(),
                        resolution.carried(),
                        resolution.refused(),
                        silence.toMillis() / 1000.0,
                        recovery.toMillis() / 1000.0,
                        caughtUp.toMillis() / 1000.0,
                        head,
                        findings,
                        faults.stream().map(Fault::toString).collect(Collectors.joining(", ")));
    }
}
