package org.programmeledger.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmeledger.benchmarks.chaos.Fault.Kind;

/**
 * Whatever dies while commands run, the log keeps each acknowledged one once. A short run; {@code ./ledger bench chaos} is a
 * long one, and replays this one by its seed.
 */
class ChaosIT {

    private static final long SEED = Long.getLong("chaos.seed", 20181);

    @Test
    void everyPromiseIsKept(@TempDir Path directory) {
        var size = new ChaosRun.Size(SEED, 2, 8, 6, 4, List.of(Kind.values()), 1, 2);
        try (var run = new ChaosRun(size, directory, System.out::println)) {
            var results = run.run();

            assertThat(run.findings().sentences()).as("seed %d", SEED).isEmpty();
            assertThat(results)
                    .as("something was acknowledged and refused in every round")
                    .allSatisfy(round -> {
                        assertThat(round.tally().acknowledged()).isPositive();
                        assertThat(round.faults()).hasSize(4);
                    });
        }
    }
}
