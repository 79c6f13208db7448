package org.programmeledger.query.programme;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.decisions.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes with their lists over HTTP. */
@RestController
class ProgrammeHttp {

    private final HistoryView<ProgrammeRow> programmes;
    private final Priorities priorities;
    private final Days days;
    private final ReadPoints readPoints;

    ProgrammeHttp(HistoryView<ProgrammeRow> programmes, Priorities priorities, Days days, ReadPoints readPoints) {
        this.programmes = programmes;
        this.priorities = priorities;
        this.days = days;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<ProgrammeRow> programmeView(HistoryViews views) {
            return views.of(new ProgrammeProjection());
        }
    }

    /** {@code effectiveOn} is the day for which it is told whether a priority is adopted. */
    @GetMapping("/v1/programmes")
    ResponseEntity<Answers.Many<Programme>> list(
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, Priorities.VIEWS);
        var day = days.of(effectiveOn, at);
        var found = programmes.list(at.position(), Map.of(), cursor == null ? "" : cursor, most + 1).stream()
                .map(row -> programme(row, day, at))
                .toList();
        return Answers.page(at, found, most, programme -> programme.id().value());
    }

    @GetMapping("/v1/programmes/{id}")
    ResponseEntity<Answers.One<Programme>> one(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Priorities.VIEWS);
        var row = programmes.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, programme(row, days.of(effectiveOn, at), at), row.version());
    }

    private Programme programme(ProgrammeRow row, LocalDate day, ReadPoint at) {
        return Programme.of(row, priorities.of(row, day, at.position()));
    }
}
