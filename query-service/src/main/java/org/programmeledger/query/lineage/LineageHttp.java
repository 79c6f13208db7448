package org.programmeledger.query.lineage;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.ReadPoints;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage over HTTP, in both directions. */
@RestController
class LineageHttp {

    private final Lineage lineage;
    private final ReadPoints readPoints;

    LineageHttp(Lineage lineage, ReadPoints readPoints) {
        this.lineage = lineage;
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
}
