package org.programmeledger.events.funding;

import java.time.LocalDate;
import java.util.List;
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

    /** Money that may serve anything. */
    public static final Restriction NONE = new Restriction(List.of(), List.of(), List.of(), null, null);

    /** Whether it may serve anything at any time. */
    public boolean restrictsNothing() {
        return equals(NONE);
    }
}
