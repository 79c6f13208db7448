package org.programmeledger.eventlog;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.programmeledger.eventlog.OrderReader.Delivery;

/**
 * What a reader was given that is not: every committed event, once, in the one order, with time that does not run
 * backwards. The truth is what writers were told, not what the store says.
 */
record OrderFlaw(OrderReader.Kind reader, Sort sort) implements Comparable<OrderFlaw> {

    enum Sort {
        /** A committed event never came, though one that was appended after all of them did. */
        LOST,
        /** An event came that was rolled back, or that nobody appended. */
        INVENTED,
        /** An event came more than once. */
        TWICE,
        /** Events came in another order than to whoever reads everything at the end. */
        REORDERED,
        /** An event is said to be recorded before one that came before it. */
        BACKWARDS
    }

    @Override
    public int compareTo(OrderFlaw other) {
        return toString().compareTo(other.toString());
    }

    /** Everything that is wrong with what the readers were given. */
    static Set<OrderFlaw> in(Map<OrderReader.Kind, List<Delivery>> delivered, Set<String> committed) {
        var flaws = new TreeSet<OrderFlaw>();
        var order = ids(delivered.getOrDefault(OrderReader.Kind.REPLAYING, List.of()));
        delivered.forEach((reader, deliveries) ->
                sorts(deliveries, order, committed).forEach(sort -> flaws.add(new OrderFlaw(reader, sort))));
        return flaws;
    }

    private static Set<Sort> sorts(List<Delivery> deliveries, List<String> order, Set<String> committed) {
        var sorts = EnumSet.noneOf(Sort.class);
        var ids = ids(deliveries);
        var once = new LinkedHashSet<>(ids);
        if (!once.containsAll(committed)) {
            sorts.add(Sort.LOST);
        }
        if (!committed.containsAll(once)) {
            sorts.add(Sort.INVENTED);
        }
        if (once.size() < ids.size()) {
            sorts.add(Sort.TWICE);
        }
        var common = new HashSet<>(order);
        common.retainAll(once);
        if (!once.stream().filter(common::contains).toList().equals(distinct(order, common))) {
            sorts.add(Sort.REORDERED);
        }
        for (int i = 1; i < deliveries.size(); i++) {
            if (deliveries.get(i).recordedAt().isBefore(deliveries.get(i - 1).recordedAt())) {
                sorts.add(Sort.BACKWARDS);
            }
        }
        return sorts;
    }

    private static List<String> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    private static List<String> distinct(List<String> order, Set<String> common) {
        return order.stream().distinct().filter(common::contains).toList();
    }

    /** These sorts of flaw of this reader. */
    static Set<OrderFlaw> of(OrderReader.Kind reader, Sort... sorts) {
        return Set.of(sorts).stream().map(sort -> new OrderFlaw(reader, sort)).collect(toSet());
    }
}
