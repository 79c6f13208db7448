package org.programmeledger.query.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lots at one place, in the order in which they came. */
final class Pile {

    private final Deque<Lot> lots = new ArrayDeque<>();

    void put(Lot lot) {
        lots.addLast(lot);
    }

    /** Takes so much, what came first. */
    List<Lot> takeFirst(long minor) {
        return take(minor, false);
    }

    /** Takes so much, what came last. */
    List<Lot> takeLast(long minor) {
        return take(minor, true);
    }

    /** What is left. */
    List<Lot> rest() {
        return List.copyOf(lots);
    }

    /** Where there is less, the rest is taken of nothing in particular and owed, so that amounts always add up. */
    private List<Lot> take(long minor, boolean last) {
        var taken = new ArrayList<Lot>();
        long left = minor;
        while (left > 0 && !lots.isEmpty()) {
            var lot = last ? lots.removeLast() : lots.removeFirst();
            long part = Math.min(left, lot.minor());
            taken.add(lot.of(part));
            left -= part;
            if (lot.minor() > part) {
                var rest = lot.of(lot.minor() - part);
                if (last) {
                    lots.addLast(rest);
                } else {
                    lots.addFirst(rest);
                }
            }
        }
        if (left != 0) {
            taken.add(new Lot(null, null, null, left));
            lots.addLast(new Lot(null, null, null, -left));
        }
        return taken;
    }
}
