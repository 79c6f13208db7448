package org.programmeledger.query.decisions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.Sieve;
import org.programmeledger.query.coalition.CoalitionRow;
import org.programmeledger.query.meetings.MeetingRow;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of a coalition, for people's own: its meetings and the deadlines of open votes, without a person. */
@RestController
class CalendarHttp {

    private static final List<String> VIEWS = List.of(Decisions.VIEW, "coalition", "meeting");
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final HistoryView<CoalitionRow> coalitions;
    private final HistoryView<MeetingRow> meetings;
    private final Decisions decisions;
    private final ReadPoints readPoints;

    CalendarHttp(
            HistoryView<CoalitionRow> coalitions,
            HistoryView<MeetingRow> meetings,
            Decisions decisions,
            ReadPoints readPoints) {
        this.coalitions = coalitions;
        this.meetings = meetings;
        this.decisions = decisions;
        this.readPoints = readPoints;
    }

    @GetMapping("/v1/coalitions/{id}/calendar")
    ResponseEntity<String> calendar(
            @PathVariable CoalitionId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            Locale language) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var coalition = coalitions.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        var calendar = new ICalendar(coalition.name());
        new Sieve<MeetingRow>(
                        after -> meetings.list(at.position(), Map.of("coalition", id), after, Sieve.SOME),
                        row -> row.id().value())
                .all("")
                .forEach(meeting -> calendar.with(event(meeting, at)));
        boolean dutch = "nl".equals(language.getLanguage());
        for (var row : decisions.voting(at.position())) {
            if (row.coalition().equals(id) && row.vote() != null) {
                calendar.with(event(row, row.vote(), at, dutch ? "Stemming sluit: " : "Vote closes: "));
            }
        }
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Log-Position", Long.toString(at.position()))
                .body(calendar.written());
    }

    private static ICalendar.Event event(MeetingRow meeting, ReadPoint at) {
        return new ICalendar.Event(
                meeting.id().value() + "@programme-ledger",
                meeting.version(),
                at.recordedAt(),
                meeting.begins(),
                meeting.ends(),
                meeting.title(),
                meeting.place(),
                meeting.cancelled());
    }

    private static ICalendar.Event event(DecisionRow row, DecisionRow.Vote vote, ReadPoint at, String what) {
        return new ICalendar.Event(
                row.id().value() + "-" + row.proposalVersion() + "-" + vote.round() + "@programme-ledger",
                row.version(),
                at.recordedAt(),
                vote.closesAt(),
                null,
                what + row.proposal().title(),
                null,
                false);
    }
}
