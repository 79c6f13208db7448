package org.programmeledger.query.coalition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.coalition.CoalitionId;
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

/** Coalitions over HTTP. */
@RestController
class CoalitionHttp {

    private static final List<String> VIEWS = List.of("coalition");

    private final HistoryView<CoalitionRow> coalitions;
    private final ReadPoints readPoints;

    CoalitionHttp(HistoryView<CoalitionRow> coalitions, ReadPoints readPoints) {
        this.coalitions = coalitions;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<CoalitionRow> coalitionView(HistoryViews views) {
            return views.of(new CoalitionProjection());
        }
    }

    @GetMapping("/v1/coalitions")
    ResponseEntity<Answers.Many<CoalitionRow>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter().with("programme", programme);
        var found = coalitions.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/coalitions/{id}")
    ResponseEntity<Answers.One<CoalitionRow>> one(
            @PathVariable CoalitionId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = coalitions.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }
}
