package org.programmeledger.query.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.http.MayBeGone;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.HistoryViews;
import org.programmeledger.query.ReadPoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers over HTTP. */
@RestController
class PaperHttp {

    static final List<String> VIEWS = List.of("paper");

    private final HistoryView<PaperRow> papers;
    private final PaperContents contents;
    private final ReadPoints readPoints;

    PaperHttp(HistoryView<PaperRow> papers, PaperContents contents, ReadPoints readPoints) {
        this.papers = papers;
        this.contents = contents;
        this.readPoints = readPoints;
    }

    /** Puts the table behind the projection. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Bean
        HistoryView<PaperRow> paperView(HistoryViews views) {
            return views.of(new PaperProjection());
        }
    }

    @GetMapping("/v1/papers/{id}")
    ResponseEntity<Answers.One<PaperRow>> one(
            @PathVariable PaperId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var row = papers.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        return Answers.one(at, row, row.version());
    }

    /** The bytes as they were filed. What was removed is gone for every moment, also for those before its removal. */
    @MayBeGone
    @GetMapping("/v1/papers/{id}/content")
    ResponseEntity<byte[]> content(
            @PathVariable PaperId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        return contents.answer(id, asOf, minPosition);
    }
}
