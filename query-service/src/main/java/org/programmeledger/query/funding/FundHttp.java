package org.programmeledger.query.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Funds over HTTP. */
@RestController
class FundHttp {

    private static final List<String> VIEWS = List.of("fund");

    private final HistoryView<FundRow> funds;
    private final HistoryView<PledgeRow> pledges;
    private final HistoryView<CommitmentRow> commitments;
    private final ReadPoints readPoints;

    FundHttp(
            HistoryView<FundRow> funds,
            HistoryView<PledgeRow> pledges,
            HistoryView<CommitmentRow> commitments,
            ReadPoints readPoints) {
        this.funds = funds;
        this.pledges = pledges;
        this.commitments = commitments;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<FundRow> fundView(HistoryViews views) {
            return views.of(new FundProjection());
        }

        @Bean
        HistoryView<PledgeRow> pledgeView(HistoryViews views) {
            return views.of(new PledgeProjection());
        }

        @Bean
        HistoryView<CommitmentRow> commitmentView(HistoryViews views) {
            return views.of(new CommitmentProjection());
        }
    }

    @GetMapping("/v1/funds")
    ResponseEntity<Answers.Many<FundRow>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter();
        filter.with("programme", programme);
        filter.with("owner", owner);
        var found = funds.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/funds/{id}")
    ResponseEntity<Answers.One<FundRow>> one(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = funds.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }

    @GetMapping("/v1/funds/{id}/pledges")
    ResponseEntity<Answers.Many<PledgeRow>> pledges(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "pledge"));
        var filter = new Filter().with("fund", id.value()).members();
        var found = pledges.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        requireKnown(id, at, !found.isEmpty());
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/funds/{id}/commitments")
    ResponseEntity<Answers.Many<CommitmentRow>> commitments(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "commitment"));
        var filter = new Filter().with("fund", id.value()).members();
        var found = commitments.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        requireKnown(id, at, !found.isEmpty());
        return Answers.page(at, found, most, row -> row.id().value());
    }

    /** Who pledged to another's fund sees that pledge, and of the fund nothing else. */
    private void requireKnown(FundId id, ReadPoint at, boolean anythingSeen) {
        if (!anythingSeen && funds.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
