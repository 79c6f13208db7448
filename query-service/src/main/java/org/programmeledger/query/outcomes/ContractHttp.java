package org.programmeledger.query.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.outcomes.ContractId;
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

/** Outcome contracts over HTTP. */
@RestController
class ContractHttp {

    private final HistoryView<ContractRow> contracts;
    private final HistoryView<SubmissionRow> submissions;
    private final ReadPoints readPoints;

    ContractHttp(HistoryView<ContractRow> contracts, HistoryView<SubmissionRow> submissions, ReadPoints readPoints) {
        this.contracts = contracts;
        this.submissions = submissions;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<ContractRow> outcomeContractView(HistoryViews views) {
            return views.of(new ContractProjection());
        }

        @Bean
        HistoryView<SubmissionRow> outcomeSubmissionView(HistoryViews views) {
            return views.of(new SubmissionProjection());
        }
    }

    @GetMapping("/v1/outcome-contracts")
    ResponseEntity<Answers.Many<ContractRow>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("contract"));
        var filter = new Filter().with("programme", programme).with("initiative", initiative);
        var found = contracts.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/outcome-contracts/{id}")
    ResponseEntity<Answers.One<ContractRow>> one(
            @PathVariable ContractId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, List.of("contract"));
        var row = contracts.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }

    @GetMapping("/v1/outcome-contracts/{id}/submissions")
    ResponseEntity<Answers.Many<SubmissionRow>> submissions(
            @PathVariable ContractId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("contract", "submission"));
        if (contracts.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
        var filter = new Filter().with("contract", id.value()).members();
        var found = submissions.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }
}
