package org.programmeledger.command.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.Wiring;
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
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.meetings.MeetingEvent;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingConvened;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonKind;

/** When a coalition meets, and who votes for whom there. */
class MeetingDeciderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final Instant BEGINS = Instant.parse("2026-12-01T19:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-01T19:30:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-01T21:00:00Z");
    private static final CoalitionId COALITION = CoalitionId.of(PROGRAMME);
    private static final MeetingId MEETING = new MeetingId(id(MeetingId.PREFIX, 1));
    private static final SeatId SEAT = new SeatId(id(SeatId.PREFIX, 1));
    private static final SeatId OTHER = new SeatId(id(SeatId.PREFIX, 2));
    private static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
    private static final MeetingConvened CONVENED =
            new MeetingConvened(MEETING, COALITION, MeetingForm.WRITTEN_ROUND, "Ronde", BEGINS, ENDS, null);

    private final History history = History.of(BoTu.world())
            .and(
                    new PersonRegistered(person(1), PersonKind.HUMAN),
                    new PersonRegistered(person(2), PersonKind.HUMAN),
                    new CoalitionFormed(COALITION, PROGRAMME, "BoTu", CITY, RULE),
                    new SeatCreated(COALITION, SEAT, CITY, TODAY),
                    new SeatCreated(COALITION, OTHER, CITY, TODAY),
                    new SeatFilled(COALITION, SEAT, person(1), TODAY, null));

    private Verdict<MeetingEvent> when(MeetingCommand command) {
        return MeetingDecider.decide(command, history.stateOf(MEETING, MeetingState.FOLD), history);
    }

    private static ConveneMeeting convening(CoalitionId coalition, Instant begins, Instant ends) {
        return new ConveneMeeting(MEETING, coalition, MeetingForm.WRITTEN_ROUND, "Ronde", begins, ends, null, NOW);
    }

    private static GiveProxy proxy(int deputy, int by) {
        return new GiveProxy(MEETING, SEAT, person(deputy), person(by), NOW, TODAY);
    }

    @Test
    void itEndsAfterItBeginsAndIsStillToEnd() {
        var elsewhere = new CoalitionId(id(CoalitionId.PREFIX, 9));
        assertThat(when(convening(elsewhere, BEGINS, ENDS))).isEqualTo(refuse(new UnknownCoalition(elsewhere)));
        assertThat(when(convening(COALITION, ENDS, ENDS))).isEqualTo(refuse(new MeetingEndsBeforeItBegins(ENDS, ENDS)));
        assertThat(when(convening(COALITION, BEGINS, NOW))).isEqualTo(refuse(new MeetingInThePast(NOW, NOW)));
        assertThat(when(convening(COALITION, BEGINS, ENDS))).isEqualTo(accept(CONVENED));
    }

    @Test
    void itIsMovedOrCalledOffUntilItIsOver() {
        history.and(CONVENED);
        assertThat(when(new RescheduleMeeting(MEETING, NOW, ENDS, NOW)))
                .isEqualTo(accept(new MeetingRescheduled(MEETING, NOW, ENDS)));
        assertThat(when(new RescheduleMeeting(MEETING, BEGINS, NOW, NOW)))
                .isEqualTo(refuse(new MeetingInThePast(NOW, NOW)));
        assertThat(when(new CancelMeeting(MEETING, ENDS))).isEqualTo(refuse(new MeetingIsOver(ENDS, false)));
        assertThat(when(new CancelMeeting(MEETING, NOW))).isEqualTo(accept(new MeetingCancelled(MEETING)));
        history.and(new MeetingCancelled(MEETING));
        assertThat(when(new RescheduleMeeting(MEETING, NOW, ENDS, NOW)))
                .isEqualTo(refuse(new MeetingIsOver(ENDS, true)));
    }

    @Test
    void whoeverHoldsASeatMayBeThereFromTheBeginning() {
        history.and(CONVENED);
        var early = BEGINS.minusSeconds(1);
        assertThat(when(new RecordAttendance(MEETING, List.of(SEAT), early, TODAY)))
                .isEqualTo(refuse(new MeetingNotBegun(BEGINS, early)));
        assertThat(when(new RecordAttendance(MEETING, List.of(SEAT, OTHER), NOW, TODAY)))
                .isEqualTo(refuse(new SeatsNotHeld(List.of(OTHER))));
        assertThat(when(new RecordAttendance(MEETING, List.of(SEAT), ENDS, TODAY)))
                .isEqualTo(accept(new AttendanceRecorded(MEETING, List.of(SEAT))));
    }

    @Test
    void oneSeatHasOneDeputyInAMeeting() {
        history.and(CONVENED);
        assertThat(when(proxy(1, 2))).isEqualTo(refuse(new NotTheHolder(SEAT, TODAY)));
        assertThat(when(proxy(9, 1))).isEqualTo(refuse(new UnknownPerson(person(9))));
        assertThat(when(proxy(1, 1))).isEqualTo(refuse(new DeputyHoldsTheSeat(SEAT)));
        assertThat(when(proxy(2, 1))).isEqualTo(accept(new ProxyGiven(MEETING, SEAT, person(2))));
        history.and(new ProxyGiven(MEETING, SEAT, person(2)));
        assertThat(when(proxy(2, 1))).isEqualTo(refuse(new ProxyGivenBefore(SEAT, person(2))));
    }

    @Test
    void aProxyIsTakenBackByWhoGaveIt() {
        history.and(CONVENED);
        assertThat(when(new WithdrawProxy(MEETING, SEAT, person(1), NOW, TODAY)))
                .isEqualTo(refuse(new NoProxyGiven(SEAT)));
        history.and(new ProxyGiven(MEETING, SEAT, person(2)));
        assertThat(when(new WithdrawProxy(MEETING, SEAT, person(2), NOW, TODAY)))
                .isEqualTo(refuse(new NotTheHolder(SEAT, TODAY)));
        assertThat(when(new WithdrawProxy(MEETING, SEAT, person(1), ENDS, TODAY)))
                .isEqualTo(refuse(new MeetingIsOver(ENDS, false)));
        assertThat(when(new WithdrawProxy(MEETING, SEAT, person(1), NOW, TODAY)))
                .isEqualTo(accept(new ProxyWithdrawn(MEETING, SEAT)));
    }

    /** Each command reaches the decider and its events come back. */
    @Test
    void theShellHandsOnWhatItIsAsked() {
        var meeting = new Wiring<>(Meeting.class, history);
        var given = new ProxyGiven(MEETING, SEAT, person(2));
        meeting.given().when(convening(COALITION, BEGINS, ENDS)).expectEvents(CONVENED);
        meeting.given(CONVENED)
                .when(new RescheduleMeeting(MEETING, NOW, ENDS, NOW))
                .expectEvents(new MeetingRescheduled(MEETING, NOW, ENDS));
        meeting.given(CONVENED).when(new CancelMeeting(MEETING, NOW)).expectEvents(new MeetingCancelled(MEETING));
        meeting.given(CONVENED)
                .when(new RecordAttendance(MEETING, List.of(SEAT), NOW, TODAY))
                .expectEvents(new AttendanceRecorded(MEETING, List.of(SEAT)));
        meeting.given(CONVENED).when(proxy(2, 1)).expectEvents(given);
        meeting.given(CONVENED, given)
                .when(new WithdrawProxy(MEETING, SEAT, person(1), NOW, TODAY))
                .expectEvents(new ProxyWithdrawn(MEETING, SEAT));
    }
}
