package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionId;

/**
 * How long a decision of the register holds, as far as is known.
 *
 * @param from the first day
 * @param until the last day: its own, or the day before another takes its place; absent if it holds until further notice
 * @param supersededBy what took or takes its place, in the order of the proposals
 * @param struck whether it was annulled or counted out, and so never holds again
 */
public record InForce(LocalDate from, @Nullable LocalDate until, List<DecisionId> supersededBy, boolean struck) {

    /** Of a decision with an entry, beside what supersedes it and was not struck. */
    static InForce of(DecisionRow.RegisterEntry entry, List<DecisionRow> later) {
        var from = new LinkedHashMap<DecisionId, LocalDate>();
        for (var other : later) {
            var takes = other.entry();
            if (takes != null) {
                from.put(other.id(), takes.from());
            }
        }
        return of(entry.from(), entry.until(), entry.struck(), from);
    }

    /**
     * Of an entry of the register.
     *
     * @param own the last day by its own words, if it ends
     * @param later what supersedes it and was not struck, in the order of the proposals, with the first day of each
     */
    static InForce of(
            LocalDate from, @Nullable LocalDate own, boolean struck, SequencedMap<DecisionId, LocalDate> later) {
        var until = later.values().stream()
                .map(day -> day.minusDays(1))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new InForce(
                from,
                until == null || own != null && own.isBefore(until) ? own : until,
                List.copyOf(later.keySet()),
                struck);
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
        return !struck && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** How it stands on a day. */
    public Standing standingOn(LocalDate day) {
        if (struck) {
            return Standing.STRUCK;
        }
        if (day.isBefore(from)) {
            return Standing.NOT_YET;
        }
        if (on(day)) {
            return Standing.IN_FORCE;
        }
        return supersededBy.isEmpty() ? Standing.EXPIRED : Standing.SUPERSEDED;
    }

    /** How a decision of the register stands on a day. */
    public enum Standing {
        NOT_YET,
        IN_FORCE,
        EXPIRED,
        SUPERSEDED,
        STRUCK
    }
}
