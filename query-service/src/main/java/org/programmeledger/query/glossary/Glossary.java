package org.programmeledger.query.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The glossary, from a file with a line per term: Dutch, a tab, English. */
@Component
public final class Glossary {

    private final List<GlossaryTerm> terms = read();

    /** All terms, by their English word. */
    public List<GlossaryTerm> terms() {
        return terms;
    }

    private static List<GlossaryTerm> read() {
        var file = Objects.requireNonNull(Glossary.class.getResourceAsStream("glossary.tsv"), "glossary.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", -1))
                    .map(pair -> new GlossaryTerm(pair[1], pair[0]))
                    .sorted(Comparator.comparing(GlossaryTerm::en))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
