package org.programmeledger.query.glossary;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The glossary over HTTP, for anyone. */
@RestController
class GlossaryHttp {

    private final Glossary glossary;

    GlossaryHttp(Glossary glossary) {
        this.glossary = glossary;
    }

    /** All terms. */
    record Terms(List<GlossaryTerm> items) {}

    @GetMapping("/v1/glossary-terms")
    Terms terms() {
        return new Terms(glossary.terms());
    }
}
