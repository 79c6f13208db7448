package org.programmeledger.command.violations;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A decider that looks at the clock, makes ids, and is seen by everyone. */
public final class BenchDecider {

    Instant asked(Clock clock) {
        return UUID.randomUUID().version() == 4 ? clock.instant() : Instant.now();
    }
}
