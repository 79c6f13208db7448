package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * Which initiatives to list; an absent member does not restrict.
 *
 * @param line code of a programme line
 * @param theme code of a theme
 * @param phase PROPOSED, ADOPTED, RUNNING or STOPPED
 */
record InitiativeFilter(
        @Nullable String line,
        @Nullable String theme,
        @Nullable String phase,
        @Nullable String cursor) {

    /** A form sends its empty fields too. */
    InitiativeFilter {
        line = textOrNull(line);
        theme = textOrNull(theme);
        phase = textOrNull(phase);
        cursor = textOrNull(cursor);
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
