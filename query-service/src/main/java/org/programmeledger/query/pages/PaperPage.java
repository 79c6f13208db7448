package org.programmeledger.query.pages;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.papers.PaperId;
import org.programmeledger.query.papers.PaperContents;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A paper, for whoever has signed in to the pages: the API asks for a token, which no browser has. */
@Controller
class PaperPage {

    private final PaperContents contents;

    PaperPage(PaperContents contents) {
        this.contents = contents;
    }

    @GetMapping("/papers/{id}")
    ResponseEntity<byte[]> paper(
            @PathVariable PaperId id, @RequestParam @Nullable String asOf, @RequestParam @Nullable String minPosition) {
        return contents.answer(id, asOf, minPosition);
    }
}
