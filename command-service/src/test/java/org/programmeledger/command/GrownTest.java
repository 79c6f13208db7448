package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A state that grows shares what it was, and stays what it was. */
class GrownTest {

    private static final long SEED = 20261124;

    @Test
    void everyStageOfARandomGrowthEqualsAPlainMapAlsoAfterItHasGrownOn() {
        var random = new SplittableRandom(SEED);
        var stages = new ArrayList<Map<Integer, Integer>>(List.of(Grown.empty()));
        var expected = new ArrayList<Map<Integer, Integer>>(List.of(Map.of()));
        var grown = Grown.<Integer, Integer>empty();
        var plain = new HashMap<Integer, Integer>();
        for (int step = 0; step < 500; step++) {
            int key = random.nextInt(200);
            grown = grown.with(key, step);
            plain.put(key, step);
            stages.add(grown);
            expected.add(Map.copyOf(plain));
        }

        assertThat(stages).as("seed " + SEED).isEqualTo(expected);
    }

    @Test
    void aLaterValueHidesAnEarlierOneInWhicheverLayer() {
        var grown = Grown.<String, Integer>empty()
                .with("a", 1)
                .with("b", 2)
                .with("c", 3)
                .with("a", 4);

        assertThat(grown.get("a")).isEqualTo(4);
        assertThat(grown).hasSize(3).containsEntry("b", 2).doesNotContainKey("d");
    }
}
