package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.meetings.MeetingRow;

/**
 * A coalition with its seats and rules, and the meetings of it.
 *
 * @param day on which the seats are shown
 * @param seats those that have ended included
 * @param meetings the last convened first
 */
record CoalitionDetails(
        CoalitionRow row,
        LocalDate day,
        LocalizedText programme,
        Ref supervisoryBoard,
        List<SeatShown> seats,
        List<MeetingRow> meetings) {

    CoalitionDetails {
        seats = List.copyOf(seats);
        meetings = List.copyOf(meetings);
    }

    /**
     * A seat on the day.
     *
     * @param holder who holds it, by pseudonym, if anybody does
     * @param until the last day of that term, if it is known
     * @param there whether there is such a seat that day
     * @param chairs whether it chairs the coalition
     */
    record SeatShown(
            String id,
            Ref party,
            LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable String holder,
            @Nullable LocalDate until,
            boolean there,
            boolean chairs) {}
}
