package org.programmeledger.events.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.people.PersonId;

/** What can happen to a meeting or a written round. */
public sealed interface MeetingEvent extends LedgerEvent {

    MeetingId meeting();

    @Override
    default String stream() {
        return meeting().value();
    }

    /**
     * The seats of a coalition were invited.
     *
     * @param place where, if it has a place
     */
    @StoredAs("meetings.meeting-convened")
    record MeetingConvened(
            MeetingId meeting,
            CoalitionId coalition,
            MeetingForm form,
            String title,
            Instant begins,
            Instant ends,
            @Nullable String place)
            implements MeetingEvent {}

    /** It was moved to another time. */
    @StoredAs("meetings.meeting-rescheduled")
    record MeetingRescheduled(MeetingId meeting, Instant begins, Instant ends) implements MeetingEvent {}

    /** It will not be held. */
    @StoredAs("meetings.meeting-cancelled")
    record MeetingCancelled(MeetingId meeting) implements MeetingEvent {}

    /** Which seats were there, themselves or by a deputy; replaces what was recorded before. */
    @StoredAs("meetings.attendance-recorded")
    record AttendanceRecorded(MeetingId meeting, List<SeatId> present) implements MeetingEvent {

        /** Copies the list. */
        public AttendanceRecorded {
            present = List.copyOf(present);
        }
    }

    /** The holder of a seat lets somebody vote for it here (volmacht). */
    @StoredAs("meetings.proxy-given")
    record ProxyGiven(MeetingId meeting, SeatId seat, PersonId deputy) implements MeetingEvent {}

    /** A proxy was taken back. */
    @StoredAs("meetings.proxy-withdrawn")
    record ProxyWithdrawn(MeetingId meeting, SeatId seat) implements MeetingEvent {}
}
