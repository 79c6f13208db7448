package org.programmeledger.query.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
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

    private static final List<String> VIEWS = List.of("programme");

    private final HistoryView<ProgrammeRow> programmes;
    private final ReadPoints readPoints;

    ProgrammeHttp(HistoryView<ProgrammeRow> programmes, ReadPoints readPoints) {
        this.programmes = programmes;
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

    @GetMapping("/v1/programmes")
    ResponseEntity<Answers.Many<ProgrammeRow>> list(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter();

        var found = programmes.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/programmes/{id}")
    ResponseEntity<Answers.One<ProgrammeRow>> one(
            @PathVariable ProgrammeId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = programmes.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }
}
