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
import org.programmeledger.query.layers.LayerRow;
import org.programmeledger.query.layers.LayerView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in a fund, over HTTP. */
@RestController
class FundListsHttp {

    private final HistoryView<FundRow> funds;
    private final HistoryView<ReservationRow> reservations;
    private final HistoryView<CommitmentInRow> commitmentsIn;
    private final Expenditures expenditures;
    private final LayerView layers;
    private final ReadPoints readPoints;

    FundListsHttp(
            HistoryView<FundRow> funds,
            HistoryView<ReservationRow> reservations,
            HistoryView<CommitmentInRow> commitmentsIn,
            Expenditures expenditures,
            LayerView layers,
            ReadPoints readPoints) {
        this.funds = funds;
        this.reservations = reservations;
        this.commitmentsIn = commitmentsIn;
        this.expenditures = expenditures;
        this.layers = layers;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<ReservationRow> reservationView(HistoryViews views) {
            return views.of(new ReservationProjection());
        }

        @Bean
        HistoryView<CommitmentInRow> commitmentInView(HistoryViews views) {
            return views.of(new CommitmentInProjection());
        }

        @Bean
        HistoryView<ExpenditureRow> expenditureView(HistoryViews views) {
            return views.of(new ExpenditureProjection());
        }

        @Bean
        HistoryView<AmendmentRow> amendmentView(HistoryViews views) {
            return views.of(new AmendmentProjection());
        }

        @Bean
        HistoryView<FiscalYearRow> fiscalYearView(HistoryViews views) {
            return views.of(new FiscalYearProjection());
        }
    }

    @GetMapping("/v1/funds/{id}/reservations")
    ResponseEntity<Answers.Many<ReservationRow>> reservations(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) ReservationRow.@Nullable State state,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "reservation"));
        requireKnown(id, at);
        var filter = new Filter()
                .with("fund", id.value())
                .with("initiative", initiative)
                .with("state", state)
                .members();
        var found = reservations.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    /** Who granted money to another's fund sees that grant, and of the fund nothing else. */
    @GetMapping("/v1/funds/{id}/commitments-in")
    ResponseEntity<Answers.Many<CommitmentInRow>> commitmentsIn(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String funder,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "commitment_in"));
        var filter =
                new Filter().with("fund", id.value()).with("funder", funder).members();
        var found = commitmentsIn.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        if (found.isEmpty()) {
            requireKnown(id, at);
        }
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/funds/{id}/expenditures")
    ResponseEntity<Answers.Many<Expenditures.Expenditure>> expenditures(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, Expenditures.VIEWS);
        requireKnown(id, at);
        var filter = new Filter()
                .with("fund", id.value())
                .with("initiative", initiative)
                .with("commitment", commitment)
                .members();
        var found = expenditures.list(at.position(), filter, cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, row -> row.id().value());
    }

    @GetMapping("/v1/funds/{id}/receipts")
    ResponseEntity<Answers.Many<LayerRow>> receipts(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "layer"));
        requireKnown(id, at);
        var found = layers.list(id, at.position(), cursor, most + 1);
        return Answers.page(at, found, most, FundListsHttp::cursor);
    }

    /** The layer without receipt is the first. */
    private static String cursor(LayerRow layer) {
        var receipt = layer.receipt();
        return receipt == null ? "" : receipt.value();
    }

    private void requireKnown(FundId id, ReadPoint at) {
        if (funds.find(id.value(), at.position()).isEmpty()) {
            throw Problem.notFound();
        }
    }
}
