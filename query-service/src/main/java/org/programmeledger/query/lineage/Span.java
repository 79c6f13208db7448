package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.List;

/** A part of an amount, laid out in minor units: from one (inclusive) to another (exclusive). */
record Span(long from, long to) {

    long length() {
        return Math.max(0, to - from);
    }

    /** What both have; of no length where that is nothing. */
    Span common(Span other) {
        return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }

    Span moved(long by) {
        return new Span(from + by, to + by);
    }

    static long length(List<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }

    /**
     * Where parts of one layout are in another, when the pieces of the other, put behind each other, are the first.
     *
     * @param pieces of the other layout, in their order
     * @param parts of the layout that they make, put behind each other
     */
    static List<Span> mapped(List<Span> parts, List<Span> pieces) {
        var mapped = new ArrayList<Span>();
        long at = 0;
        for (var piece : pieces) {
            var here = new Span(at, at + piece.length());
            for (var part : parts) {
                var common = here.common(part);
                if (common.length() > 0) {
                    mapped.add(common.moved(piece.from() - at));
                }
            }
            at += piece.length();
        }
        return mapped;
    }

    /** The other way: where parts of the layout with the pieces are in the layout that the pieces make. */
    static List<Span> unmapped(List<Span> parts, List<Span> pieces) {
        var unmapped = new ArrayList<Span>();
        long at = 0;
        for (var piece : pieces) {
            for (var part : parts) {
                var common = piece.common(part);
                if (common.length() > 0) {
                    unmapped.add(common.moved(at - piece.from()));
                }
            }
            at += piece.length();
        }
        return unmapped;
    }
}
