package org.programmeledger.query.claims;

import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.claims.ClaimKind;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.Filter;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.claims.ClaimRow.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims of effect over HTTP. */
@RestController
class ClaimHttp {

    private static final List<String> VIEWS = List.of(Claims.VIEW);

    private final Claims claims;
    private final ReadPoints readPoints;

    ClaimHttp(Claims claims, ReadPoints readPoints) {
        this.claims = claims;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<ClaimRow> claimView(HistoryViews views) {
            return views.of(new ClaimProjection());
        }
    }

    @GetMapping("/v1/claims")
    ResponseEntity<Answers.Many<FlaggedClaim>> list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable ClaimKind kind,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable String effect,
            @RequestParam(required = false) @Nullable String beneficiary,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new Filter()
                .with("programme", programme)
                .with("initiative", initiative)
                .with("author", author)
                .with("kind", kind)
                .with("status", status)
                .with("effect", effect(effect, beneficiary));
        var found = claims.list(at.position(), filter.members(), cursor == null ? "" : cursor, most + 1);
        return Answers.page(at, found, most, flagged -> flagged.claim().id().value());
    }

    private static @Nullable Object effect(@Nullable String code, @Nullable String beneficiary) {
        var members = new HashMap<String, Object>();
        if (code != null) {
            members.put("code", code);
        }
        if (beneficiary != null) {
            members.put("beneficiary", beneficiary);
        }
        return members.isEmpty() ? null : members;
    }

    @GetMapping("/v1/claims/{id}")
    ResponseEntity<Answers.One<FlaggedClaim>> one(
            @PathVariable ClaimId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var found = claims.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, found, found.claim().version());
    }
}
