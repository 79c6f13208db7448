package org.programmeledger.query.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * From when is reckoned what a programme waits for. What is known is that of the position, whatever the day; the day says
 * what is over by then, since when, and what is near.
 *
 * @param day from which days are counted
 * @param now deadlines before this instant are over
 * @param within how many days ahead is near
 * @param position as of which is answered
 * @param zone where the ledger is kept
 */
public record Reckoning(ProgrammeId programme, LocalDate day, Instant now, int within, long position, ZoneId zone) {

    /** The day of an instant. */
    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** A programme has one coalition, of its own UUID. */
    CoalitionId coalition() {
        return CoalitionId.of(programme);
    }

    /** How many days have passed since a date; below zero, how many are still to pass. */
    long daysSince(LocalDate date) {
        return ChronoUnit.DAYS.between(date, day);
    }

    /** Whether a last day is today or near. */
    boolean isNear(@Nullable LocalDate last) {
        return last != null && !last.isBefore(day) && isBeforeHorizon(last);
    }

    /** Whether a date is over, or near. */
    boolean isBeforeHorizon(LocalDate date) {
        return !date.isAfter(day.plusDays(within));
    }
}
