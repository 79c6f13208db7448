package org.programmeledger.standalone.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleProgrammeTest {

    /** Reading checks keys, names and references by itself; see the tests below. */
    private final ExampleProgramme botu = ExampleProgramme.botu();

    @Test
    void botuHasWhatTheSlidesName() {
        assertThat(count("/lines")).isEqualTo(5);
        assertThat(count("/steps")).isEqualTo(13);
        assertThat(count("/priorities")).isEqualTo(3);
        assertThat(count("/themes")).isEqualTo(10);
        assertThat(count("/incident-types")).isEqualTo(3);
        assertThat(count("/affected-groups")).isEqualTo(2);
        assertThat(count("/pledges")).isEqualTo(1);
        assertThat(bodies("/v1/initiatives").filter(body -> "BREAKTHROUGH_DOSSIER".equals(body.get("kind"))))
                .extracting(body -> body.get("name"))
                .containsExactly("West Practice", "Driehoeksplein");
    }

    @Test
    void botuRecordsNoIncidentThatNobodyRecordedAndNoMoneyBeyondThePublicFigures() {
        assertThat(count("/incidents")).isZero();
        assertThat(amounts("/receipts")).containsExactly("3600000.00");
        assertThat(amounts("/commitments")).containsExactly("12500.00", "20000.00");
        assertThat(amounts("/expenditures")).containsExactly("12500.00");
    }

    private List<Object> amounts(String collection) {
        return bodies(collection)
                .map(body -> ((Map<?, ?>) body.get("amount")).get("amount"))
                .<Object>map(amount -> amount)
                .toList();
    }

    @Test
    void everyKeyIsStableAndFitsTheHeader() {
        assertThat(botu.entries()).allSatisfy(entry -> assertThat(entry.key()).matches("botu-[a-z0-9-]{3,123}"));
    }

    @Test
    void everyTextInTwoLanguagesHasBoth() {
        assertThat(botu.entries().stream().flatMap(entry -> maps(entry.body())))
                .filteredOn(map -> map.containsKey("nl") || map.containsKey("en"))
                .hasSizeGreaterThan(60)
                .allSatisfy(map -> {
                    assertThat(map.keySet()).isEqualTo(Set.of("nl", "en"));
                    assertThat(map.values()).allMatch(text -> text instanceof String s && !s.isBlank());
                });
    }

    @Test
    void theSharesOfThemesSumToAHundred() {
        assertThat(bodies("/v1/initiatives"))
                .hasSize(11)
                .allSatisfy(body -> assertThat(maps(body.get("themes"))
                                .map(share -> new BigDecimal((String) share.get("share")))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("100"));
    }

    @Test
    void initiativesNameOnlyCodesThatTheProgrammeDefines() {
        assertThat(bodies("/v1/initiatives")).allSatisfy(body -> {
            assertThat(codes("/lines")).containsAll(texts(body.get("lines")));
            assertThat(codes("/priorities")).containsAll(texts(body.getOrDefault("priorities", List.of())));
            assertThat(codes("/themes"))
                    .containsAll(maps(body.get("themes"))
                            .map(share -> (String) share.get("theme"))
                            .toList());
        });
    }

    @Test
    void amountsAndSharesAreTexts() {
        assertThat(botu.entries().stream().flatMap(entry -> maps(entry.body())))
                .allSatisfy(map -> map.forEach((member, value) -> {
                    if (!(value instanceof String || value instanceof Map || value instanceof List)) {
                        assertThat(member).isIn("number", "minimumEligible", "version", "months", "alone", "third");
                    }
                }));
    }

    @Test
    void transitionsStateTheVersionTheyExpect() {
        assertThat(botu.entries())
                .filteredOn(entry -> entry.post().matches(".*/(adoptions|starts|continuations)"))
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.ifMatch()).endsWith(".version}"));
    }

    @Test
    void refusesAKeyOrANameThatIsUsedTwice() {
        refuses("key a twice", "{post: /a, key: a, body: {}}", "{post: /b, key: a, body: {}}");
        refuses("name x twice", "{post: /a, as: x, key: a, body: {}}", "{post: /b, as: x, key: b, body: {}}");
    }

    @Test
    void refusesAReferenceThatNoEarlierEntryFulfils() {
        refuses(
                "entry a cannot be used: no earlier entry is called x",
                "{post: '/a/${x}', key: a, body: {}}",
                "{post: /b, as: x, key: b, body: {}}");
        refuses("no earlier entry is called y", "{post: /a, as: x, key: a, body: {p: ['${y}']}}");
        refuses("no earlier entry is called z", "{post: /a, key: a, ifMatch: '${z.version}', body: {}}");
    }

    @Test
    void refusesWhatIsMissingUnknownOrWrittenTwice() {
        refuses("key is missing", "{post: /a, body: {}}");
        refuses("boddy", "{post: /a, key: a, body: {}, boddy: {}}");
        refuses("Duplicate", "{post: /a, key: a, key: b, body: {}}");
        assertThatThrownBy(() -> read("name: x\nlook: /v1\nentries: []"))
                .isInstanceOf(ExampleRefused.class)
                .hasMessageContaining("effectiveDate is missing");
    }

    private static void refuses(String reason, String... entries) {
        var yaml = "name: x\nlook: /v1\neffectiveDate: 2018-01-01\nentries:\n"
                + Stream.of(entries).map(entry -> "  - " + entry + "\n").collect(Collectors.joining());
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(ExampleRefused.class).hasMessageContaining(reason);
    }

    private static ExampleProgramme read(String yaml) {
        return ExampleProgramme.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    private long count(String end) {
        return bodies(end).count();
    }

    private Set<String> codes(String end) {
        return bodies(end).map(body -> (String) body.get("code")).collect(Collectors.toSet());
    }

    private Stream<Map<String, Object>> bodies(String end) {
        return botu.entries().stream()
                .filter(entry -> entry.post().endsWith(end))
                .map(ExampleEntry::body);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object list) {
        return (List<String>) list;
    }

    /** Every JSON object in the value, itself included. */
    private static Stream<Map<?, ?>> maps(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                Stream.concat(Stream.of(map), map.values().stream().flatMap(ExampleProgrammeTest::maps));
            case List<?> list -> list.stream().flatMap(ExampleProgrammeTest::maps);
            default -> Stream.empty();
        };
    }
}
