package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite's own control: a story that is content with a faulty store shows nothing about a good one. */
@ParameterizedClass
@EnumSource
class OrderControlIT extends OrderContract {

    @Parameter
    private FaultyStore.Fault fault = FaultyStore.Fault.DOES_NOTHING;

    @Override
    OrderedStore open(Duration gapTimeout) {
        return new FaultyStore(new OrderedLedger(TestLog.create(), Duration.ZERO), fault);
    }

    /** Waiting is in vain here. */
    @Override
    Duration patience() {
        return Duration.ofMillis(200);
    }

    @Override
    void judge(Story story, Set<OrderFlaw> flaws) {
        assertThat(flaws)
                .as("what %s finds wrong with a store that %s", story, fault)
                .extracting(OrderFlaw::sort)
                .contains(fault.sort);
        assertThat(flaws)
                .extracting(OrderFlaw::reader)
                .as("every reader of %s is looked at", story)
                .contains(OrderReader.Kind.values());
    }
}
