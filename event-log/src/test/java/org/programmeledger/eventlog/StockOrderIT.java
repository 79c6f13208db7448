package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.eventlog.OrderFlaw.Sort.BACKWARDS;
import static org.programmeledger.eventlog.OrderFlaw.Sort.LOST;
import static org.programmeledger.eventlog.OrderFlaw.Sort.REORDERED;
import static org.programmeledger.eventlog.OrderReader.Kind.REPLAYING;
import static org.programmeledger.eventlog.OrderReader.Kind.RETURNING;
import static org.programmeledger.eventlog.OrderReader.Kind.TAILING;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Axon's own engine in the same stories. It loses events for good, without a word, where a transaction commits below an
 * event that is older than the gap time-out when it is read (AxonIQ/AxonFramework issue 4829, closed as "won't fix").
 * These losses are asserted: a story in which it stops losing is a story that has lost its teeth, or a reason to
 * reconsider ADR 0001.
 */
class StockOrderIT extends OrderContract {

    /** What must go wrong, and what else may, depending on who is faster. */
    private record Expected(Set<OrderFlaw> must, Set<OrderFlaw> may) {}

    @Override
    OrderedStore open(Duration gapTimeout) {
        return OrderedStock.create(gapTimeout);
    }

    @Override
    void judge(Story story, Set<OrderFlaw> flaws) {
        var expected = expected(story);
        var others = new HashSet<>(flaws);
        others.removeAll(expected.must());
        assertThat(flaws).as("what is known to go wrong in %s", story).containsAll(expected.must());
        assertThat(expected.may()).as("what else may go wrong in %s", story).containsAll(others);
    }

    private static Expected expected(Story story) {
        var readerBesideLate = OrderFlaw.of(TAILING, LOST, REORDERED, BACKWARDS);
        return switch (story) {
            // Whoever reads the event above while the one below is open, and late, never sees the one below.
            case OPEN_TRANSACTION, PAUSED_WRITER, PAUSED_BACKEND ->
                new Expected(OrderFlaw.of(RETURNING, LOST), readerBesideLate);
            // Here also the reader that was there all the time: the event above is old when it appears.
            case UPPER_OF_TWO_FIRST, CLOCKS_APART ->
                new Expected(both(OrderFlaw.of(TAILING, LOST), OrderFlaw.of(RETURNING, LOST)), backwards());
            // It stamps events with the clock of whoever appends.
            case CLOCK_STEPPED_BACK -> new Expected(backwards(), Set.of());
            // Gaps that are never filled cost it nothing but time: it survives.
            case ROLLED_BACK -> new Expected(Set.of(), Set.of());
            // Within the time-out it survives too, though readers do not agree on the order.
            case TWO_JVMS ->
                new Expected(
                        Set.of(),
                        both(backwards(), both(OrderFlaw.of(TAILING, REORDERED), OrderFlaw.of(RETURNING, REORDERED))));
        };
    }

    private static Set<OrderFlaw> backwards() {
        return both(
                OrderFlaw.of(TAILING, BACKWARDS),
                both(OrderFlaw.of(RETURNING, BACKWARDS), OrderFlaw.of(REPLAYING, BACKWARDS)));
    }

    private static Set<OrderFlaw> both(Set<OrderFlaw> one, Set<OrderFlaw> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
