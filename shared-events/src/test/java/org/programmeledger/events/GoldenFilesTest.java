package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What once was stored is still read, and still written to the same bytes. */
class GoldenFilesTest {

    /** As the event log's codec writes and reads. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final EventCatalogue CATALOGUE = new EventCatalogue();

    static List<EventCatalogue.Entry> entries() {
        return CATALOGUE.entries();
    }

    static String file(EventCatalogue.Entry entry) {
        return entry.name() + ".r" + entry.revision() + ".json";
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEventHasAGoldenFileThatIsReadAndWrittenToTheSameBytes(EventCatalogue.Entry entry) {
        var example = Examples.all().stream()
                .filter(entry.type()::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example of " + entry.name()));
        Approved.GOLDEN.verify(file(entry), JSON.writeValueAsString(example));

        var golden = Approved.GOLDEN.text(file(entry));
        var read = JSON.readValue(golden, entry.type());
        assertThat(read).isEqualTo(example);
        assertThat(JSON.writeValueAsString(read)).isEqualTo(golden);
        assertThat(read.stream()).startsWith(golden.substring(golden.indexOf(":\"") + 2, golden.indexOf("_")));
    }

    @Test
    void metadataHasGoldenFilesToo() {
        Approved.GOLDEN.verify("metadata.json", JSON.writeValueAsString(Examples.METADATA));
        Approved.GOLDEN.verify("metadata-bare.json", JSON.writeValueAsString(Examples.BARE_METADATA));

        assertThat(JSON.readValue(Approved.GOLDEN.text("metadata.json"), EventMetadata.class))
                .isEqualTo(Examples.METADATA);
        assertThat(JSON.readValue(Approved.GOLDEN.text("metadata-bare.json"), EventMetadata.class))
                .isEqualTo(Examples.BARE_METADATA);
    }

    @Test
    void noGoldenFileIsLeftBehindUnlessOfAnOlderRevision() {
        var expected = new ArrayList<>(List.of("metadata.json", "metadata-bare.json", "catalogue.txt"));
        for (var entry : entries()) {
            for (int revision = 1; revision <= entry.revision(); revision++) {
                expected.add(entry.name() + ".r" + revision + ".json");
            }
        }
        assertThat(Approved.GOLDEN.files()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStoredNameIsForEver() {
        Approved.GOLDEN.verify(
                "catalogue.txt",
                entries().stream()
                        .map(entry -> entry.name() + " " + entry.revision() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void thereIsOneExampleOfEachEvent() {
        assertThat(Examples.all().stream().map(Object::getClass))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(entries())
                        .flatMap(List::stream)
                        .map(EventCatalogue.Entry::type)
                        .collect(Collectors.toList()));
    }
}
