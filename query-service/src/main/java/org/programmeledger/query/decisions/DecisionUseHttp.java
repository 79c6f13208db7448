package org.programmeledger.query.decisions;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
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

/** What was done under decisions, over HTTP. */
@RestController
class DecisionUseHttp {

    private final Decisions decisions;
    private final DecisionUses uses;
    private final ReadPoints readPoints;

    DecisionUseHttp(Decisions decisions, DecisionUses uses, ReadPoints readPoints) {
        this.decisions = decisions;
        this.uses = uses;
        this.readPoints = readPoints;
    }

    /** Puts a table behind each projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<DecisionUseRow> decisionUseView(HistoryViews views) {
            return views.of(new DecisionUseProjection());
        }

        @Bean
        HistoryView<RegisterRow> registerView(HistoryViews views) {
            return views.of(new RegisterProjection());
        }
    }

    /** In the order of the log, entries that were reversed included; the cursor is the log position of the last. */
    @GetMapping("/v1/decisions/{id}/uses")
    ResponseEntity<Answers.Many<Used>> uses(
            @PathVariable DecisionId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        var at = readPoints.resolve(asOf, minPosition, DecisionUses.WITH_REGISTER);
        var decision = decisions.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        var found = uses.list(decision.decision().id(), after, most + 1, at.position());
        return Answers.page(at, found, most, used -> Long.toString(used.position()));
    }
}
