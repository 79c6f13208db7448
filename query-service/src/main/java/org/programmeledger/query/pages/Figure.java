package org.programmeledger.query.pages;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A number of a fund that a reader may ask the reason of, in the order of the life of a euro. */
enum Figure {
    PLEDGED,
    RECEIVED,
    COMMITTED,
    FREE;

    /** Its name in page addresses, message keys and style classes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #code()}; absent or blank is no figure.
     *
     * @throws PageRefusal 400 when there is no such figure
     */
    static @Nullable Figure parse(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> PageRefusal.badRequest("refusal.figure"));
    }
}
