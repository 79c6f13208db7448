package org.programmeledger.query.glossary;

import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The glossary over HTTP, for anyone. */
@RestController
class GlossaryHttp {

    private final Glossary glossary;

    GlossaryHttp(Glossary glossary) {
        this.glossary = glossary;
    }

    /** Publishes the glossary with the API description. */
    @Configuration(proxyBeanMethods = false)
    static class WithTheApi {

        @Bean
        OpenApiCustomizer glossaryInApi(Glossary glossary) {
            return api -> api.addExtension("x-glossary", glossary.terms());
        }
    }

    /** All terms. */
    record Terms(List<GlossaryTerm> items) {}

    @GetMapping("/v1/glossary-terms")
    Terms terms() {
        return new Terms(glossary.terms());
    }
}
