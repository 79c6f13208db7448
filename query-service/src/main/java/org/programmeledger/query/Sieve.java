package org.programmeledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds rows by a condition that a table cannot check, through as many of its pages as it takes.
 *
 * @param page at the most {@link #SOME} rows, beginning after a key
 * @param key the key of a row
 */
public record Sieve<R>(Function<String, List<R>> page, Function<R, String> key) {

    /** How many rows a page has, unless it is the last one. */
    public static final int SOME = 500;

    /** Those for which the condition holds, in the order of the pages. */
    public List<R> sift(Predicate<R> condition, String after, int limit) {
        var found = new ArrayList<R>();
        var last = after;
        List<R> some;
        do {
            some = page.apply(last);
            some.stream().filter(condition).limit(limit - found.size()).forEach(found::add);
            last = some.isEmpty() ? last : key.apply(some.getLast());
        } while (some.size() == SOME && found.size() < limit);
        return found;
    }

    /** All of them. */
    public List<R> all(String after) {
        return sift(_ -> true, after, Integer.MAX_VALUE);
    }
}
