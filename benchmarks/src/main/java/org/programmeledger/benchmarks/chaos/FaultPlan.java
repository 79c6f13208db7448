package org.programmeledger.benchmarks.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Which faults come when: from the seed alone. The kinds are dealt like cards, so that in so many rounds as it takes each
 * comes as often as any other.
 *
 * @param seed what replays
 * @param perRound how many faults in a round
 * @param seconds how long a round's load lasts
 * @param kinds which kinds there are
 */
record FaultPlan(long seed, int perRound, int seconds, List<Fault.Kind> kinds) {

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 5_000;
    private static final int MOST_ARRIVALS = 40;

    /** The faults of a round, counted from 1, in order of time; none in its last quarter, so that load meets what has healed. */
    List<Fault> round(int round) {
        var random = new Random(seed * 1_000_003 + round);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < perRound; i++) {
            faults.add(new Fault(
                    kind((round - 1) * perRound + i),
                    random.nextLong(seconds * 750L),
                    random.nextInt(2),
                    random.nextLong(SHORTEST_MILLIS, LONGEST_MILLIS),
                    1 + random.nextInt(MOST_ARRIVALS)));
        }
        faults.sort(Comparator.comparing(Fault::atMillis));
        return faults;
    }

    private Fault.Kind kind(int card) {
        var deck = new ArrayList<>(kinds);
        Collections.shuffle(deck, new Random(seed + card / deck.size()));
        return deck.get(card % deck.size());
    }
}
