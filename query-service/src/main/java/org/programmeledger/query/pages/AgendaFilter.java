package org.programmeledger.query.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.agenda.Reckonings;

/**
 * Which of what waits is listed; an absent member does not restrict.
 *
 * @param withinDays how many days ahead is near
 * @param effectiveOn the day from which days are counted
 * @param overdue {@code true} for what is overdue only, {@code false} for what is not
 */
record AgendaFilter(
        @Nullable String kind,
        @Nullable String withinDays,
        @Nullable String effectiveOn,
        @Nullable String overdue,
        @Nullable String cursor) {

    /** A form sends its empty fields too. */
    AgendaFilter {
        kind = textOrNull(kind);
        withinDays = textOrNull(withinDays);
        effectiveOn = textOrNull(effectiveOn);
        overdue = textOrNull(overdue);
        cursor = textOrNull(cursor);
        day(effectiveOn);
        if (withinDays != null && !Reckonings.isNumberOfDays(withinDays)
                || overdue != null && !overdue.matches("true|false")) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }

    /** The day from which days are counted, if it is said. */
    @Nullable
    LocalDate day() {
        return day(effectiveOn);
    }

    /** Whether it has to be overdue, or not to be, if that is said. */
    @Nullable
    Boolean isOverdue() {
        return overdue == null ? null : Boolean.valueOf(overdue);
    }

    /** The kind, if one is asked for. */
    <E extends Enum<E>> @Nullable E kind(Class<E> kinds) {
        try {
            return kind == null ? null : Enum.valueOf(kinds, kind);
        } catch (IllegalArgumentException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
