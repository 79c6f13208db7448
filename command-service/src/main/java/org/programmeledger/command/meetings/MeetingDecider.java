package org.programmeledger.command.meetings;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.meetings.MeetingCommand.CancelMeeting;
import org.programmeledger.command.meetings.MeetingCommand.ConveneMeeting;
import org.programmeledger.command.meetings.MeetingCommand.GiveProxy;
import org.programmeledger.command.meetings.MeetingCommand.RecordAttendance;
import org.programmeledger.command.meetings.MeetingCommand.RescheduleMeeting;
import org.programmeledger.command.meetings.MeetingCommand.WithdrawProxy;
import org.programmeledger.command.meetings.MeetingRejection.DeputyHoldsTheSeat;
import org.programmeledger.command.meetings.MeetingRejection.MeetingEndsBeforeItBegins;
import org.programmeledger.command.meetings.MeetingRejection.MeetingInThePast;
import org.programmeledger.command.meetings.MeetingRejection.MeetingIsOver;
import org.programmeledger.command.meetings.MeetingRejection.MeetingNotBegun;
import org.programmeledger.command.meetings.MeetingRejection.NoProxyGiven;
import org.programmeledger.command.meetings.MeetingRejection.NotTheHolder;
import org.programmeledger.command.meetings.MeetingRejection.ProxyGivenBefore;
import org.programmeledger.command.meetings.MeetingRejection.SeatsNotHeld;
import org.programmeledger.command.meetings.MeetingRejection.UnknownCoalition;
import org.programmeledger.command.meetings.MeetingRejection.UnknownPerson;
import org.programmeledger.command.meetings.MeetingState.Convened;
import org.programmeledger.command.meetings.MeetingState.Unconvened;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;
import org.programmeledger.events.people.PersonId;

/** Decides about meetings and written rounds: when they are, who was there, and who votes for whom. */
final class MeetingDecider {

    private MeetingDecider() {}

    static Verdict<MeetingEvent> decide(MeetingCommand command, MeetingState state, References references) {
        return switch (state) {
            case Unconvened _ when command instanceof ConveneMeeting convening -> convene(convening, references);
            case Unconvened _ -> throw new IllegalStateException("a stream begins with its convening");
            case Convened meeting -> decide(command, meeting, references);
        };
    }

    private static Verdict<MeetingEvent> decide(MeetingCommand command, Convened meeting, References references) {
        return switch (command) {
            case ConveneMeeting _ -> throw new IllegalStateException("a meeting is convened once, under a new id");
            case RescheduleMeeting(var id, var begins, var ends, var now) -> {
                var no = meeting.isOver(now) ? over(meeting) : misfit(begins, ends, now);
                yield unless(no, new MeetingRescheduled(id, begins, ends));
            }
            case CancelMeeting(var id, var now) ->
                unless(meeting.isOver(now) ? over(meeting) : null, new MeetingCancelled(id));
            case RecordAttendance attendance -> attend(attendance, meeting, references);
            case GiveProxy proxy -> give(proxy, meeting, references);
            case WithdrawProxy(var id, var seat, var by, var now, var today) -> {
                var no = notOneToDepute(seat, by, now, today, meeting, references);
                var none = meeting.proxies().containsKey(seat) ? null : new NoProxyGiven(seat);
                yield unless(no != null ? no : none, new ProxyWithdrawn(id, seat));
            }
        };
    }

    private static Verdict<MeetingEvent> convene(ConveneMeeting command, References references) {
        return CoalitionState.formed(command.coalition(), references) == null
                ? refuse(new UnknownCoalition(command.coalition()))
                : unless(
                        misfit(command.begins(), command.ends(), command.now()),
                        new MeetingConvened(
                                command.meeting(),
                                command.coalition(),
                                command.form(),
                                command.title(),
                                command.begins(),
                                command.ends(),
                                command.place()));
    }

    private static @Nullable MeetingRejection misfit(Instant begins, Instant ends, Instant now) {
        if (!begins.isBefore(ends)) {
            return new MeetingEndsBeforeItBegins(begins, ends);
        }
        return now.isBefore(ends) ? null : new MeetingInThePast(ends, now);
    }

    private static Verdict<MeetingEvent> attend(RecordAttendance command, Convened meeting, References references) {
        if (meeting.cancelled()) {
            return refuse(over(meeting));
        }
        if (command.now().isBefore(meeting.begins())) {
            return refuse(new MeetingNotBegun(meeting.begins(), command.now()));
        }
        var coalition = CoalitionState.formed(meeting.coalition(), references);
        var empty = command.present().stream()
                .filter(seat -> coalition == null || coalition.holderOf(seat, command.today()) == null)
                .toList();
        return unless(
                empty.isEmpty() ? null : new SeatsNotHeld(empty),
                new AttendanceRecorded(command.meeting(), command.present()));
    }

    private static Verdict<MeetingEvent> give(GiveProxy command, Convened meeting, References references) {
        var seat = command.seat();
        var deputy = command.deputy();
        var no = notOneToDepute(seat, command.by(), command.now(), command.today(), meeting, references);
        if (no != null) {
            return refuse(no);
        }
        if (!references.stateOf(deputy, PersonState.FOLD).standing().registered()) {
            return refuse(new UnknownPerson(deputy));
        }
        if (deputy.equals(command.by())) {
            return refuse(new DeputyHoldsTheSeat(seat));
        }
        var before = meeting.proxies().get(seat);
        return unless(
                before == null ? null : new ProxyGivenBefore(seat, before),
                new ProxyGiven(command.meeting(), seat, deputy));
    }

    /** Why somebody may not say who votes for a seat here. */
    private static @Nullable MeetingRejection notOneToDepute(
            SeatId seat, PersonId by, Instant now, LocalDate today, Convened meeting, References references) {
        if (meeting.isOver(now)) {
            return over(meeting);
        }
        var coalition = CoalitionState.formed(meeting.coalition(), references);
        return coalition != null && by.equals(coalition.holderOf(seat, today)) ? null : new NotTheHolder(seat, today);
    }

    private static MeetingIsOver over(Convened meeting) {
        return new MeetingIsOver(meeting.ends(), meeting.cancelled());
    }

    private static Verdict<MeetingEvent> unless(@Nullable MeetingRejection no, MeetingEvent event) {
        return no == null ? accept(event) : refuse(no);
    }
}
