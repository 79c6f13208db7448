package org.programmeledger.http;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the ledger is kept: terms of roles begin and end there, and effective dates are dates there. */
public final class Today {

    private final Clock clock;
    private final ZoneId zone;

    /** The day by this clock in this time zone. */
    public Today(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The date. */
    public LocalDate date() {
        return dayOf(clock.instant());
    }

    /** The time zone of its days. */
    public ZoneId zone() {
        return zone;
    }

    /** The day of an instant. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant at which a day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The instant, for deadlines. */
    public Instant instant() {
        return clock.instant();
    }
}
