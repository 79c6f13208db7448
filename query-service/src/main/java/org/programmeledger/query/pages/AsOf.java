package org.programmeledger.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which knowledge a page shows: that of now, or that of an earlier position or instant. */
sealed interface AsOf {

    /** The zone in which people name days (domain page: one Dutch neighbourhood). */
    ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    /**
     * All that is known.
     *
     * @param minPosition wait briefly until the view has read this far (read your own write); 0 for no wait
     */
    record Now(long minPosition) implements AsOf {}

    /** What was known once this position had been recorded. */
    record AtPosition(long position) implements AsOf {}

    /** What had been recorded at this instant, inclusive. */
    record AtInstant(Instant instant) implements AsOf {}

    /**
     * Reads the parameters of a page address. {@code asOf} is a position, an instant in UTC, or a day, which means the
     * end of that day in {@link #ZONE}; absent or blank means now.
     *
     * @throws PageRefusal 400 when it is none of these
     */
    static AsOf parse(@Nullable String asOf, @Nullable String minPosition) {
        if (asOf == null || asOf.isBlank()) {
            return new Now(position(minPosition == null || minPosition.isBlank() ? "0" : minPosition.strip()));
        }
        String text = asOf.strip();
        if (POSITION.matcher(text).matches()) {
            return new AtPosition(position(text));
        }
        try {
            return new AtInstant(text.contains("T") ? Instant.parse(text) : endOf(LocalDate.parse(text)));
        } catch (DateTimeParseException _) {
            throw PageRefusal.badRequest("refusal.as-of");
        }
    }

    private static Instant endOf(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw PageRefusal.badRequest("refusal.as-of");
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static long position(String digits) {
        if (!POSITION.matcher(digits).matches()) {
            throw PageRefusal.badRequest("refusal.as-of");
        }
        return Long.parseLong(digits);
    }
}
