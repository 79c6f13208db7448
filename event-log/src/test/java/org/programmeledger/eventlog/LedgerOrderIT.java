package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;

/** The ledger's log keeps every event, once, in one order, whatever its writers do. */
class LedgerOrderIT extends OrderContract {

    /** It knows no gaps, so nobody waits for one. */
    @Override
    OrderedStore open(Duration gapTimeout) {
        return new OrderedLedger(TestLog.create(), Duration.ZERO);
    }

    @Override
    void judge(Story story, Set<OrderFlaw> flaws) {
        assertThat(flaws).as(story.name()).isEmpty();
    }
}
