package org.programmeledger.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as people write them: {@code 31-12-2019} or {@code 2019-12-31}. Slashes and dots are read in two ways, so not at all. */
final class DayText {

    private static final Pattern DUTCH = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private DayText() {}

    /** The date; empty for any other text, also for a day that does not exist. */
    static Optional<LocalDate> read(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var dutch = DUTCH.matcher(text);
        return dutch.matches() ? date(dutch.group(3), dutch.group(2), dutch.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
