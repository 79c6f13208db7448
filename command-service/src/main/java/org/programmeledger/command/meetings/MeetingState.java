package org.programmeledger.command.meetings;

import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.programmeledger.command.Fold;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;
import org.programmeledger.events.people.PersonId;

/** A meeting as the rules see it: not convened, or at its time, with its proxies. */
public sealed interface MeetingState {

    /** There is no such meeting. */
    record Unconvened() implements MeetingState {}

    /** It is to be held, is held, or was held or cancelled; a proxy is a deputy by the seat. */
    record Convened(
            CoalitionId coalition, Instant begins, Instant ends, boolean cancelled, PMap<SeatId, PersonId> proxies)
            implements MeetingState {

        /** Whether it was called off, or its end has passed. */
        public boolean isOver(Instant now) {
            return cancelled || !now.isBefore(ends);
        }

        private Convened with(PMap<SeatId, PersonId> deputies) {
            return new Convened(coalition, begins, ends, cancelled, deputies);
        }
    }

    /** How a meeting follows from its events. */
    Fold<MeetingEvent, MeetingState> FOLD = new Fold<>(MeetingEvent.class, new Unconvened(), MeetingState::evolve);

    private static MeetingState evolve(MeetingState state, MeetingEvent event) {
        return switch (state) {
            case Unconvened unconvened ->
                event instanceof MeetingConvened convened
                        ? new Convened(
                                convened.coalition(), convened.begins(), convened.ends(), false, HashTreePMap.empty())
                        : unconvened;
            case Convened meeting ->
                switch (event) {
                    case MeetingConvened _, AttendanceRecorded _ -> meeting;
                    case MeetingRescheduled(var _, var begins, var ends) ->
                        new Convened(meeting.coalition(), begins, ends, false, meeting.proxies());
                    case MeetingCancelled _ ->
                        new Convened(meeting.coalition(), meeting.begins(), meeting.ends(), true, meeting.proxies());
                    case ProxyGiven(var _, var seat, var deputy) ->
                        meeting.with(meeting.proxies().plus(seat, deputy));
                    case ProxyWithdrawn(var _, var seat) ->
                        meeting.with(meeting.proxies().minus(seat));
                };
        };
    }
}
