package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.Problem.InputError;
import org.programmeledger.http.ProblemTexts;

/** The read side's problems say the same in both languages, and none is without its text. */
class QueryProblemTextsTest {

    private static final Pattern FACT = Pattern.compile("\\{\\w+}");
    private static final Pattern INPUT_ERROR =
            Pattern.compile("(?:InputError\\.of|new InputError)\\([^;]*?,\\s*\"([a-z-]+)\"");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*[A-Za-z.]*[A-Z_]+,\\s*\"([a-z-]+)\"");

    private final Properties dutch = texts("nl");
    private final Properties english = texts("en");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameFacts() {
        assertThat(dutch.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .isNotEmpty();
        assertThat(dutch.stringPropertyNames()).allSatisfy(key -> {
            assertThat(dutch.getProperty(key)).isNotBlank().isNotEqualTo(english.getProperty(key));
            assertThat(facts(dutch.getProperty(key))).isEqualTo(facts(english.getProperty(key)));
        });
    }

    @Test
    void everyProblemOfTheSourcesHasItsText() {
        var texts = new ProblemTexts(List.of(
                new ProblemTexts.Bundle("org.programmeledger.query.problems"),
                new ProblemTexts.Bundle("org.programmeledger.http.problems")));
        var errors = codes(INPUT_ERROR);
        var problems = codes(PROBLEM);

        assertThat(errors).contains("position", "beyond-log", "limit", "cursor", "unknown-parameter");
        assertThat(problems).contains("view-behind");
        for (var locale : List.of(Locale.ENGLISH, Locale.of("nl"))) {
            assertThat(errors)
                    .allSatisfy(code -> assertThat(texts.error(InputError.of("here", code), locale))
                            .isNotBlank());
            assertThat(problems)
                    .allSatisfy(code -> assertThat(texts.title(code, locale)).isNotBlank());
        }
    }

    private static List<String> codes(Pattern pattern) {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            var codes = new ArrayList<String>();
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source)).results().forEach(found -> codes.add(found.group(1)));
            }
            return codes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> facts(String text) {
        return FACT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties texts(String language) {
        var file = Path.of("src/main/resources/org/programmeledger/query/problems_" + language + ".properties");
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
