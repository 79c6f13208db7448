package org.programmeledger.command.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.meetings.MeetingForm;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;

/** Everything one can ask of a meeting. */
public sealed interface MeetingCommand extends LedgerCommand {

    MeetingId meeting();

    @Override
    default LedgerId target() {
        return meeting();
    }

    /** Invite the seats of a coalition. */
    record ConveneMeeting(
            MeetingId meeting,
            CoalitionId coalition,
            MeetingForm form,
            String title,
            Instant begins,
            Instant ends,
            @Nullable String place,
            Instant now)
            implements MeetingCommand {}

    /** Move it to another time. */
    record RescheduleMeeting(MeetingId meeting, Instant begins, Instant ends, Instant now) implements MeetingCommand {}

    /** Call it off. */
    record CancelMeeting(MeetingId meeting, Instant now) implements MeetingCommand {}

    /** Say which seats are there, themselves or by a deputy. */
    record RecordAttendance(MeetingId meeting, List<SeatId> present, Instant now, LocalDate today)
            implements MeetingCommand {}

    /** Let somebody vote for one's seat here. */
    record GiveProxy(MeetingId meeting, SeatId seat, PersonId deputy, PersonId by, Instant now, LocalDate today)
            implements MeetingCommand {}

    /** Take a proxy back. */
    record WithdrawProxy(MeetingId meeting, SeatId seat, PersonId by, Instant now, LocalDate today)
            implements MeetingCommand {}
}
