package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * Which incidents to list; an absent member does not restrict.
 *
 * @param phase OPEN or CLOSED
 */
record IncidentFilter(@Nullable String phase, @Nullable String cursor) {

    /** A form sends its empty fields too. */
    IncidentFilter {
        phase = textOrNull(phase);
        cursor = textOrNull(cursor);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
