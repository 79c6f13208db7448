package org.programmeledger.query.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.meetings.MeetingId;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Today;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.Sieve;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
class MeetingHttp {

    private static final List<String> VIEWS = List.of("meeting");

    private final HistoryView<MeetingRow> meetings;
    private final Today today;
    private final ReadPoints readPoints;

    MeetingHttp(HistoryView<MeetingRow> meetings, Today today, ReadPoints readPoints) {
        this.meetings = meetings;
        this.today = today;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<MeetingRow> meetingView(HistoryViews views) {
            return views.of(new MeetingProjection());
        }
    }

    /** In the order in which they were convened; {@code from} and {@code until} are the days on which they may begin. */
    @GetMapping("/v1/meetings")
    ResponseEntity<Answers.Many<MeetingRow>> list(
            @RequestParam(required = false) @Nullable String coalition,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter().with("coalition", coalition).members();
        var found = new Sieve<MeetingRow>(
                        after -> meetings.list(at.position(), filter, after, Sieve.SOME),
                        row -> row.id().value())
                .sift(begins(from, until), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    private Predicate<MeetingRow> begins(@Nullable LocalDate from, @Nullable LocalDate until) {
        return row -> {
            var day = today.dayOf(row.begins());
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        };
    }

    @GetMapping("/v1/meetings/{id}")
    ResponseEntity<Answers.One<MeetingRow>> one(
            @PathVariable MeetingId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = meetings.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }
}
