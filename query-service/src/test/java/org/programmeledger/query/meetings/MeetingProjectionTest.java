package org.programmeledger.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.Council.BEGINS;
import static org.programmeledger.query.Council.ENDS;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.meetings.MeetingEvent.AttendanceRecorded;
import org.programmeledger.events.meetings.MeetingEvent.MeetingCancelled;
import org.programmeledger.events.meetings.MeetingEvent.MeetingRescheduled;
import org.programmeledger.events.meetings.MeetingEvent.ProxyGiven;
import org.programmeledger.events.meetings.MeetingEvent.ProxyWithdrawn;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.meetings.MeetingRow.Proxy;

/** Given what happened to a meeting, then this is its row. */
class MeetingProjectionTest {

    private final History history = History.of(Council.convened(1));

    private MeetingRow row() {
        return history.row(new MeetingProjection());
    }

    @Test
    void anInvitationShowsFormTimeAndPlaceAndThatNobodySaidWhoWasThere() {
        assertThat(row())
                .isEqualTo(new MeetingRow(
                        meeting(1),
                        Council.COALITION,
                        MeetingForm.MEETING,
                        "Overleg 1",
                        BEGINS,
                        ENDS,
                        "Huis van de Wijk",
                        false,
                        List.of(),
                        null,
                        List.of(),
                        1,
                        1,
                        0));
    }

    @Test
    void theAgendaFollowsTheProposalsAndLeavesTheMeetingsOwnVersionAlone() {
        history.and(
                new PutOnAgenda(decision(2), meeting(1)),
                new PutOnAgenda(decision(1), meeting(1)),
                new TakenOffAgenda(decision(2), meeting(1)));

        assertThat(row().agenda()).containsExactly(decision(1));
        assertThat(row().version()).isZero();
        assertThat(row().changedAt()).isEqualTo(4);
    }

    @Test
    void aMovedMeetingIsHeldThenAndACancelledOneNotAtAll() {
        history.and(new MeetingRescheduled(meeting(1), BEGINS.plusSeconds(60), ENDS.plusSeconds(60)));
        assertThat(row().begins()).isEqualTo(BEGINS.plusSeconds(60));
        assertThat(row().cancelled()).isFalse();

        history.and(new MeetingCancelled(meeting(1)));
        assertThat(row().cancelled()).isTrue();
        assertThat(row().ends()).isEqualTo(ENDS.plusSeconds(60));
        assertThat(row().version()).isEqualTo(2);
    }

    @Test
    void attendanceIsReplacedAndASeatHasOneProxyAtATime() {
        history.and(
                new AttendanceRecorded(meeting(1), Council.seats(3)),
                new AttendanceRecorded(meeting(1), Council.seats(2)),
                new ProxyGiven(meeting(1), seat(1), person(9)),
                new ProxyGiven(meeting(1), seat(2), person(9)),
                new ProxyGiven(meeting(1), seat(1), person(8)),
                new ProxyWithdrawn(meeting(1), seat(2)));

        assertThat(row().present()).containsExactly(seat(1), seat(2));
        assertThat(row().proxies()).containsExactly(new Proxy(seat(1), person(8)));
    }
}
