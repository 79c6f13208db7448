package org.programmeledger.query.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.coalition.CoalitionRow.CoalitionSeat;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.stereotype.Component;

/** Votes that wait for somebody. */
@Component
public class OpenVotes {

    /** The views that are read. */
    public static final List<String> VIEWS = List.of(Decisions.VIEW, "coalition", "meeting");

    private final Decisions decisions;
    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<MeetingRow> meetings;

    OpenVotes(Decisions decisions, HistoryView<CoalitionRow> coalitions, HistoryView<MeetingRow> meetings) {
        this.decisions = decisions;
        this.coalitions = coalitions;
        this.meetings = meetings;
    }

    /** The votes open at an instant for which a seat of this person, or one it is deputy of, has no ballot; by deadline. */
    public List<OpenVote> of(PersonId person, Instant now, LocalDate today, long position) {
        var open = new ArrayList<OpenVote>();
        for (var row : decisions.voting(position)) {
            var seats = coalitions
                    .find(row.coalition().value(), position)
                    .map(CoalitionRow::seats)
                    .orElse(List.of());
            for (var seat : seats) {
                if (row.waitsFor(seat.seat(), now) && row.vote() != null) {
                    var meeting = row.vote().meeting();
                    boolean holds = isHeldBy(person, seat, today);
                    if (holds || isDeputy(person, seat.seat(), meeting, position)) {
                        open.add(open(row, row.vote(), seat.seat(), !holds));
                    }
                }
            }
        }
        open.sort(Comparator.comparing(OpenVote::closesAt)
                .thenComparing(vote -> vote.decision().value())
                .thenComparing(vote -> vote.seat().value()));
        return open;
    }

    private static boolean isHeldBy(PersonId person, CoalitionSeat seat, LocalDate today) {
        return seat.termOn(today).filter(term -> term.holder().equals(person)).isPresent();
    }

    private boolean isDeputy(PersonId person, SeatId seat, MeetingId meeting, long position) {
        return meetings.find(meeting.value(), position)
                .filter(row -> row.proxies().contains(new MeetingRow.Proxy(seat, person)))
                .isPresent();
    }

    private static OpenVote open(DecisionRow row, DecisionRow.Vote vote, SeatId seat, boolean proxy) {
        return new OpenVote(
                row.id(),
                row.proposalVersion(),
                row.proposal().kind(),
                row.proposal().title(),
                vote.meeting(),
                vote.round(),
                seat,
                proxy,
                vote.closesAt());
    }
}
