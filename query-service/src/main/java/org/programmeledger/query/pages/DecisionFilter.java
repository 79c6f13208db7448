package org.programmeledger.query.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.decisions.DecisionRow.Phase;

/**
 * Which decisions to list; an absent member does not restrict.
 *
 * @param title a text in the title, whatever its case
 * @param inForceOn only what holds on this day
 */
record DecisionFilter(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String phase,
        @Nullable String inForceOn,
        @Nullable String cursor) {

    /** A form sends its empty fields too. */
    DecisionFilter {
        title = textOrNull(title);
        kind = textOrNull(kind);
        phase = textOrNull(phase);
        inForceOn = textOrNull(inForceOn);
        cursor = textOrNull(cursor);
        known(DecisionKind.class, kind);
        known(Phase.class, phase);
        day(inForceOn);
    }

    /** The kinds to choose from. */
    static DecisionKind[] kinds() {
        return DecisionKind.values();
    }

    /** The phases to choose from. */
    static Phase[] phases() {
        return Phase.values();
    }

    /** The day on which it has to hold. */
    @Nullable
    LocalDate day() {
        return day(inForceOn);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }

    private static <E extends Enum<E>> void known(Class<E> type, @Nullable String name) {
        try {
            if (name != null) {
                var _ = Enum.valueOf(type, name);
            }
        } catch (IllegalArgumentException _) {
            throw PageRefusal.badRequest("refusal.not-understood");
        }
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
