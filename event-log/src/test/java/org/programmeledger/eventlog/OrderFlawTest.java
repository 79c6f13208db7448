package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.eventlog.OrderReader.Kind.REPLAYING;
import static org.programmeledger.eventlog.OrderReader.Kind.TAILING;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.OrderFlaw.Sort;
import org.programmeledger.eventlog.OrderReader.Delivery;

/** The judge of the order suite sees each sort of flaw, and none where there is none. */
class OrderFlawTest {

    private static final Set<String> COMMITTED = Set.of("a", "b", "c");

    @Test
    void nothingIsWrongWithEveryEventOnceInOneOrder() {
        assertThat(in(given("a1", "b1", "c2"))).isEmpty();
    }

    @Test
    void eachSortIsSeen() {
        assertThat(in(given("a1", "c2"))).isEqualTo(OrderFlaw.of(TAILING, Sort.LOST));
        assertThat(in(List.of())).isEqualTo(OrderFlaw.of(TAILING, Sort.LOST));
        assertThat(in(given("a1", "b1", "c2", "d2"))).isEqualTo(OrderFlaw.of(TAILING, Sort.INVENTED));
        assertThat(in(given("a1", "b1", "b1", "c2"))).isEqualTo(OrderFlaw.of(TAILING, Sort.TWICE));
        assertThat(in(given("b1", "a1", "c2"))).isEqualTo(OrderFlaw.of(TAILING, Sort.REORDERED));
        assertThat(in(given("a2", "b1", "c2"))).isEqualTo(OrderFlaw.of(TAILING, Sort.BACKWARDS));
        assertThat(in(given("c2", "b1"))).isEqualTo(OrderFlaw.of(TAILING, Sort.LOST, Sort.REORDERED, Sort.BACKWARDS));
    }

    private static Set<OrderFlaw> in(List<Delivery> tailing) {
        return OrderFlaw.in(Map.of(TAILING, tailing, REPLAYING, given("a1", "b1", "c2")), COMMITTED);
    }

    /** An id and the second in which it was recorded. */
    private static List<Delivery> given(String... deliveries) {
        return Arrays.stream(deliveries)
                .map(delivery -> new Delivery(
                        delivery.substring(0, 1), Instant.ofEpochSecond(Long.parseLong(delivery.substring(1)))))
                .toList();
    }
}
