package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.coalition.CoalitionRow.CoalitionSeat;
import org.programmeledger.query.coalition.CoalitionRow.Term;
import org.programmeledger.query.decisions.Days;
import org.programmeledger.query.decisions.MinutesOfMeetings;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.stereotype.Component;

/** What the pages show of a coalition and of its meetings. */
@Component
class CoalitionViews {

    /** The views that a coalition is made of. */
    static final List<String> COALITION = List.of("party", "initiative", "fund", "programme", "coalition", "meeting");

    /** The views that a meeting is made of. */
    static final List<String> MEETING =
            List.of("party", "initiative", "fund", "coalition", "meeting", "decision", "deliberation");

    private static final int MEETINGS = 50;

    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<MeetingRow> meetings;
    private final MinutesOfMeetings minutes;
    private final Names names;
    private final Days days;

    CoalitionViews(
            HistoryView<CoalitionRow> coalitions,
            HistoryView<MeetingRow> meetings,
            MinutesOfMeetings minutes,
            Names names,
            Days days) {
        this.coalitions = coalitions;
        this.meetings = meetings;
        this.minutes = minutes;
        this.names = names;
        this.days = days;
    }

    Optional<CoalitionDetails> coalition(@Nullable String id, ReadPoint at) {
        var found = id == null
                ? coalitions.list(at.position(), Map.of(), "", 1).stream().findFirst()
                : coalitions.find(id, at.position());
        return found.map(row -> details(row, at));
    }

    private CoalitionDetails details(CoalitionRow row, ReadPoint at) {
        var day = days.of(null, at);
        var known = names.at(at.position());
        return new CoalitionDetails(
                row,
                day,
                known.programme(row.programme()),
                known.of(row.supervisoryBoard()),
                row.seats().stream().map(seat -> shown(seat, row, known, day)).toList(),
                meetings.latest(at.position(), Map.of("coalition", row.id()), HistoryView.END, MEETINGS));
    }

    private static CoalitionDetails.SeatShown shown(
            CoalitionSeat seat, CoalitionRow row, Names.At known, LocalDate day) {
        var term = seat.termOn(day);
        return new CoalitionDetails.SeatShown(
                seat.seat().value(),
                known.of(seat.party()),
                seat.from(),
                seat.lastDay(),
                term.map(Term::holder).map(holder -> holder.value()).orElse(null),
                term.map(Term::until).orElse(null),
                seat.isThere(day),
                seat.seat().equals(row.chair()));
    }

    Optional<MeetingDetails> meeting(String id, ReadPoint at) {
        return minutes.find(id, at.position()).map(found -> {
            var known = names.at(at.position());
            var refs = new HashMap<String, Ref>();
            coalitions.find(found.meeting().coalition().value(), at.position()).ifPresent(coalition -> {
                refs.put(coalition.id().value(), new Ref(coalition.id().value(), coalition.name()));
                refs.putAll(seats(coalition, known));
            });
            return new MeetingDetails(found, refs);
        });
    }

    /** The seats of a coalition, by the names of the parties that have them. */
    static Map<String, Ref> seats(CoalitionRow coalition, Names.At known) {
        var refs = new HashMap<String, Ref>();
        for (var seat : coalition.seats()) {
            var party = known.of(seat.party());
            refs.put(seat.seat().value(), new Ref(seat.seat().value(), party.label()));
        }
        return refs;
    }
}
