package org.programmeledger.query.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
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

/**
 * Persons and their roles over HTTP. With {@code effectiveOn} only the roles that hold on that date; without it every role
 * that was ever proposed.
 */
@RestController
class PersonHttp {

    private static final List<String> VIEWS = List.of("person");

    private final HistoryView<PersonRow> people;
    private final ReadPoints readPoints;

    PersonHttp(HistoryView<PersonRow> people, ReadPoints readPoints) {
        this.people = people;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<PersonRow> personView(HistoryViews views) {
            return views.of(new PersonProjection());
        }
    }

    @GetMapping("/v1/people")
    ResponseEntity<Answers.Many<PersonRow>> list(
            @RequestParam(required = false) @Nullable PersonKind kind,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter().with("kind", kind);
        var found = people.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        var shown = found.stream().map(row -> shown(row, effectiveOn)).toList();
        return Answers.page(at, shown, most, row -> row.id().value());
    }

    @GetMapping("/v1/people/{id}")
    ResponseEntity<Answers.One<PersonRow>> one(
            @PathVariable PersonId id,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = people.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, shown(row, effectiveOn), row.version());
    }

    private static PersonRow shown(PersonRow row, @Nullable LocalDate effectiveOn) {
        return effectiveOn == null ? row : row.on(effectiveOn);
    }
}
