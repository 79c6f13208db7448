package org.programmeledger.query.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.FundRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage over HTTP, in both directions. */
@RestController
class LineageHttp {

    private final Lineage lineage;
    private final HistoryView<FundRow> funds;
    private final ReadPoints readPoints;

    LineageHttp(Lineage lineage, HistoryView<FundRow> funds, ReadPoints readPoints) {
        this.lineage = lineage;
        this.funds = funds;
        this.readPoints = readPoints;
    }

    @GetMapping("/v1/receipts/{id}/uses")
    ResponseEntity<Answers.One<ReceiptUses>> uses(
            @PathVariable ReceiptId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Lineage.VIEWS);
        return Answers.one(at, lineage.uses(id.value(), at.position()).orElseThrow(Problem::notFound));
    }

    @GetMapping("/v1/expenditures/{transaction}/origins")
    ResponseEntity<Answers.One<Origins>> ofExpenditure(
            @PathVariable TransactionId transaction,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Lineage.VIEWS);
        var found = lineage.ofExpenditure(transaction.value(), at.position());
        return Answers.one(at, found.orElseThrow(Problem::notFound));
    }

    @GetMapping("/v1/disbursements/{transaction}/origins")
    ResponseEntity<Answers.One<Origins>> ofDisbursement(
            @PathVariable TransactionId transaction,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Lineage.VIEWS);
        var found = lineage.ofDisbursement(transaction.value(), at.position());
        return Answers.one(at, found.orElseThrow(Problem::notFound));
    }

    /** The money of a fund as a graph, for its owner and for whoever sees the whole. */
    @GetMapping("/v1/funds/{id}/lineage")
    ResponseEntity<Answers.One<FundLineage>> ofFund(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, List.of("lineage", "fund"));
        var fund = funds.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, lineage.ofFund(id.value(), fund.currency(), at.position()));
    }

    /** What became of all money that a party paid. */
    @GetMapping("/v1/parties/{id}/money")
    ResponseEntity<Answers.One<PartyMoney>> ofParty(
            @PathVariable PartyId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Lineage.VIEWS);
        return Answers.one(at, lineage.ofParty(id.value(), at.position()));
    }
}
