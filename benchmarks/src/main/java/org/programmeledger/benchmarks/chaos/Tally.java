package org.programmeledger.benchmarks.chaos;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a round's clients knew when its load ended.
 *
 * @param acknowledged commands, repeated ones included
 * @param refused commands
 * @param unknown commands without an answer
 */
record Tally(int acknowledged, int refused, int unknown) {

    static Tally of(Collection<Ask> asks) {
        int acknowledged = 0;
        int refused = 0;
        int unknown = 0;
        for (var ask : asks) {
            switch (ask.outcome()) {
                case Outcome.Carried _ -> acknowledged++;
                case Outcome.Refused _ -> refused++;
                case Outcome.Unknown _ -> unknown++;
            }
        }
        return new Tally(acknowledged, refused, unknown);
    }

    /** Why clients did not know, with how often. */
    static Map<String, Integer> reasons(Collection<Ask> asks) {
        var reasons = new TreeMap<String, Integer>();
        for (var ask : asks) {
            if (ask.outcome() instanceof Outcome.Unknown(var why)) {
                reasons.merge(why, 1, Integer::sum);
            }
        }
        return reasons;
    }
}
