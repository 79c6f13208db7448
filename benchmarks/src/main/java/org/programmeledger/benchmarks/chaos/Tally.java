package org.programmeledger.benchmarks.chaos;

import java.util.Collection;

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
}
