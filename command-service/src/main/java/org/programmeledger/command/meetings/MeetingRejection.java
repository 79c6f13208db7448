package org.programmeledger.command.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.people.PersonId;

/** The rules of meetings, in order of precedence. */
sealed interface MeetingRejection extends Rejection {

    record UnknownCoalition(CoalitionId coalition) implements MeetingRejection {}

    record MeetingEndsBeforeItBegins(Instant begins, Instant ends) implements MeetingRejection {}

    record MeetingInThePast(Instant ends, Instant now) implements MeetingRejection {}

    /** It was called off, or it has ended. */
    record MeetingIsOver(Instant ends, boolean cancelled) implements MeetingRejection {}

    record MeetingNotBegun(Instant begins, Instant now) implements MeetingRejection {}

    /** Nobody holds these seats today, or they are not in this coalition. */
    record SeatsNotHeld(List<SeatId> seats) implements MeetingRejection {}

    /** Only the holder of a seat says who votes for it. */
    record NotTheHolder(SeatId seat, LocalDate on) implements MeetingRejection {}

    record UnknownPerson(PersonId person) implements MeetingRejection {}

    record DeputyHoldsTheSeat(SeatId seat) implements MeetingRejection {}

    /** One deputy for a seat in a meeting. */
    record ProxyGivenBefore(SeatId seat, PersonId deputy) implements MeetingRejection {}

    record NoProxyGiven(SeatId seat) implements MeetingRejection {}
}
