package org.programmeledger.query.statements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;

/** The days that a statement is about, from the first up to and including the last. */
record Period(LocalDate first, LocalDate last) {

    /**
     * A calendar year, or the days from one date until another.
     *
     * @throws Problem 400 for neither, for both, and for days that end before they begin
     */
    static Period asked(@Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate until) {
        var first = year == null ? from : LocalDate.of(known(year), 1, 1);
        var last = year == null ? until : LocalDate.of(known(year), 12, 31);
        boolean both = year != null && (from != null || until != null);
        if (first == null || last == null || both || last.isBefore(first)) {
            throw Problem.invalid(List.of(InputError.of(first == null || both ? "year" : "until", "statement-period")));
        }
        return new Period(first, last);
    }

    /**
     * A year of four digits.
     *
     * @throws Problem 400 for another
     */
    static int known(int year) {
        if (year < 1000 || year > 9999) {
            throw Problem.invalid(List.of(InputError.of("year", "fiscal-year")));
        }
        return year;
    }
}
