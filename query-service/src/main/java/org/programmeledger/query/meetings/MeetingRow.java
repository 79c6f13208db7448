package org.programmeledger.query.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/**
 * A meeting or a written round.
 *
 * @param begins UTC
 * @param ends UTC
 * @param place where, if it has a place
 * @param cancelled whether it will not be held
 * @param agenda the proposals, in the order in which they were put on it
 * @param present the seats that were there; absent as long as that was not recorded
 * @param proxies who votes for a seat here that is not its holder
 * @param convenedAt the log position of its invitation
 * @param changedAt the log position of its last change, that of its agenda included
 * @param version its stream version
 */
public record MeetingRow(
        MeetingId id,
        CoalitionId coalition,
        MeetingForm form,
        String title,
        Instant begins,
        Instant ends,
        @Nullable String place,
        boolean cancelled,
        List<DecisionId> agenda,
        @Nullable List<SeatId> present,
        List<Proxy> proxies,
        long convenedAt,
        long changedAt,
        long version) {

    /** A seat and who votes for it, by pseudonym. */
    public record Proxy(SeatId seat, PersonId deputy) {}
}
