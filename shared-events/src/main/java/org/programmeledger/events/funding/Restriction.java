package org.programmeledger.events.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.initiatives.InitiativeId;

/**
 * What money may serve (domain page, section 2). An empty list, or an absent date, restricts nothing.
 *
 * @param themes every theme of the initiative must be among these
 * @param lines at least one programme line of the initiative must be among these
 * @param initiatives the initiative must be one of these
 * @param from not before this date
 * @param until temporary money: neither spent nor backing an obligation beyond this date (invariant 14)
 */
public record Restriction(
        List<Code> themes,
        List<Code> lines,
        List<InitiativeId> initiatives,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Each is named once. */
    public Restriction {
        themes = themes.stream().distinct().toList();
        lines = lines.stream().distinct().toList();
        initiatives = initiatives.stream().distinct().toList();
    }

    /** Money that may serve anything. */
    public static final Restriction NONE = new Restriction(List.of(), List.of(), List.of(), null, null);

    /** Whether it may serve anything at any time. */
    public boolean restrictsNothing() {
        return equals(NONE);
    }

    /**
     * What money may serve that must keep to both.
     *
     * @return empty where nothing is left that it could serve
     */
    public Optional<Restriction> and(Restriction other) {
        var both = new Restriction(
                common(themes, other.themes),
                common(lines, other.lines),
                common(initiatives, other.initiatives),
                later(from, other.from),
                earlier(until, other.until));
        boolean nothingLeft = excludes(themes, other.themes)
                || excludes(lines, other.lines)
                || excludes(initiatives, other.initiatives)
                || both.from != null && both.until != null && both.from.isAfter(both.until);
        return nothingLeft ? Optional.empty() : Optional.of(both);
    }

    private static <T> List<T> common(List<T> left, List<T> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return left.stream().filter(right::contains).toList();
    }

    private static <T> boolean excludes(List<T> left, List<T> right) {
        return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left == null || right != null && right.isAfter(left) ? right : left;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate left, @Nullable LocalDate right) {
        return left == null || right != null && right.isBefore(left) ? right : left;
    }
}
