package org.programmeledger.query.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.incidents.IncidentRow.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP. */
@RestController
class IncidentHttp {

    private static final List<String> VIEWS = List.of("incident");

    private final HistoryView<IncidentRow> incidents;
    private final ReadPoints readPoints;

    IncidentHttp(HistoryView<IncidentRow> incidents, ReadPoints readPoints) {
        this.incidents = incidents;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<IncidentRow> incidentView(HistoryViews views) {
            return views.of(new IncidentProjection());
        }
    }

    @GetMapping("/v1/incidents")
    ResponseEntity<Answers.Many<IncidentRow>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String areaCell,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter();
        filter.with("programme", programme);
        filter.with("status", status);
        filter.with("type", type);
        filter.with("areaCell", areaCell);
        filter.with("severity", severity);
        var found = incidents.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/incidents/{id}")
    ResponseEntity<Answers.One<IncidentRow>> one(
            @PathVariable IncidentId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = incidents.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }
}
