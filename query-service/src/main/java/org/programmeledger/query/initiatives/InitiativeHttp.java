package org.programmeledger.query.initiatives;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives over HTTP. */
@RestController
class InitiativeHttp {

    private static final List<String> VIEWS = List.of("initiative");

    private final HistoryView<InitiativeRow> initiatives;
    private final ReadPoints readPoints;

    InitiativeHttp(HistoryView<InitiativeRow> initiatives, ReadPoints readPoints) {
        this.initiatives = initiatives;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<InitiativeRow> initiativeView(HistoryViews views) {
            return views.of(new InitiativeProjection());
        }
    }

    @GetMapping("/v1/initiatives")
    ResponseEntity<Answers.Many<InitiativeRow>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable InitiativeKind kind,
            @RequestParam(required = false) @Nullable String line,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter();
        filter.with("programme", programme);
        filter.with("phase", phase);
        filter.with("kind", kind);
        filter.withElement("lines", line);
        filter.withElement("themes", theme == null ? null : Map.of("theme", theme));
        var found = initiatives.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/initiatives/{id}")
    ResponseEntity<Answers.One<InitiativeRow>> one(
            @PathVariable InitiativeId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = initiatives.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }
}
