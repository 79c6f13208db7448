package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.funding.Account;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.agenda.Matter;
import org.programmeledger.query.agenda.Move;
import org.programmeledger.query.agenda.Promise;
import org.programmeledger.query.rebuild.Rebuild;
import org.programmeledger.query.rebuild.ViewStatus;

/** Every text exists in both languages, and every text that a template asks for exists. */
class PageTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TEXT = Pattern.compile("#\\{\\|?([a-zA-Z0-9$.{}_() -]+?)\\|?(?:\\(|})");
    private static final Pattern BY_CODE = Pattern.compile("#messages\\.msg(?:OrNull)?\\('([a-zA-Z0-9.-]+)'");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var dutch = texts("nl");
        var english = texts("en");

        assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(dutch.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        var dutch = texts("nl");
        var english = texts("en");

        assertThat(dutch.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(dutch.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void anApostropheBesideAValueIsDoubled() {
        for (var texts : List.of(texts("nl"), texts("en"))) {
            assertThat(texts.values())
                    .filteredOn(text -> ((String) text).contains("{"))
                    .allSatisfy(text ->
                            assertThat(((String) text).replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void everyTextOfATemplateExists() throws IOException {
        var known = texts("en").stringPropertyNames();
        var missing = new TreeSet<String>();
        for (var template : templates()) {
            var source = Files.readString(template);
            TEXT.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> addUnlessKnown(key, known, missing));
            BY_CODE.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> addUnlessKnown(key, known, missing));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        var known = texts("en").stringPropertyNames();
        var source = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/java/org/programmeledger/query/pages"))) {
            files.forEach(file -> source.append(read(file)));
        }

        assertThat(Pattern.compile("\"(refusal\\.[a-z.-]+)\"")
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @Test
    void everyKindOfEventHasItsName() {
        assertThat(new EventCatalogue().entries())
                .allSatisfy(
                        event -> assertThat(texts("en").stringPropertyNames()).contains("event." + event.name()));
    }

    @Test
    void everyViewAndStateHasItsName() {
        var known = texts("en").stringPropertyNames();

        for (var state : ViewStatus.State.values()) {
            assertThat(known).contains("views.state." + state);
        }
        for (var state : Rebuild.State.values()) {
            assertThat(known).contains("views.rebuild." + state);
        }
        assertThat(ViewTables.ALL).allSatisfy(view -> assertThat(known).contains("view." + view));
    }

    @Test
    void everythingThatWaitsAndWhoseMoveItIsHasItsName() {
        var known = texts("en").stringPropertyNames();

        for (var kind : Matter.Kind.values()) {
            assertThat(known).contains("matter.kind." + kind);
        }
        for (var kind : Promise.Kind.values()) {
            assertThat(known).contains("promise.kind." + kind);
        }
        for (var who : Move.Who.values()) {
            assertThat(known).contains("move." + who);
        }
        assertThat(WaitingFile.COLUMNS).allSatisfy(column -> assertThat(known).contains("waiting." + column));
    }

    @Test
    void everyAccountHasItsName() {
        for (var account : Account.values()) {
            assertThat(texts("en").stringPropertyNames()).contains("account." + account);
        }
    }

    @Test
    void everyFigureAndFieldHasItsTexts() {
        var known = texts("en").stringPropertyNames();

        for (var figure : Figure.values()) {
            assertThat(known).contains("figure." + figure.code(), "figure." + figure.code() + ".why");
        }
        assertThat(IncidentForm.FIELDS).allSatisfy(field -> assertThat(known).contains("incident.field." + field));
    }

    @Test
    void everythingThatAFileMayBeOfHasItsTexts() {
        var known = texts("en").stringPropertyNames();

        for (var kind : ImportKind.values()) {
            assertThat(known).contains("import.kind." + kind);
            assertThat(kind.columns()).allSatisfy(column -> assertThat(known).contains("import.column." + column));
        }
        for (var way : ImportForm.Numbers.values()) {
            assertThat(known).contains("import.numbers." + way);
        }
        assertThat(ImportForm.FIELDS).allSatisfy(field -> assertThat(known).contains("import.field." + field));
        assertThat(known).contains("import.unanswered", "import.unseen", "import.cell");
    }

    /** A key with a variable in it, such as {@code phase.${row.phase}}, must at least have texts that begin alike. */
    private static void addUnlessKnown(String key, Set<String> known, Set<String> missing) {
        int variable = key.indexOf("${");
        if (variable == 0) {
            return;
        }
        String start = variable < 0 ? key : key.substring(0, variable);
        boolean found = variable < 0 && !key.endsWith(".")
                ? known.contains(key)
                : known.stream().anyMatch(text -> text.startsWith(start));
        if (!found) {
            missing.add(key);
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{([0-9])")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                RESOURCES.resolve("messages/pages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
