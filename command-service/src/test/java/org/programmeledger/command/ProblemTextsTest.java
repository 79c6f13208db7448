package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every refusal of the write side is told in both languages, with facts that it has. */
class ProblemTextsTest {

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "org.programmeledger.command.problems",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** All rejection records on the class path. */
    static Stream<Class<?>> rejections() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(Rejection.class));
        return scanner.findCandidateComponents("org.programmeledger.command").stream()
                .<Class<?>>map(found -> loaded(String.valueOf(found.getBeanClassName())));
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndNameTheSameFacts() {
        var dutch = texts("nl");
        var english = texts("en");

        assertThat(dutch.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(50);
        assertThat(dutch.keySet())
                .allSatisfy(key -> assertThat(facts(dutch.getString(key))).isEqualTo(facts(english.getString(key))));
    }

    @Test
    void theScanFindsEveryFamily() {
        assertThat(rejections()
                        .map(Class::getEnclosingClass)
                        .map(Class::getSimpleName)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "BankRejection",
                        "CoalitionRejection",
                        "DecisionRejection",
                        "MeetingRejection",
                        "PaperRejection",
                        "PartyRejection",
                        "ClaimRejection",
                        "ContractRejection",
                        "FundRejection",
                        "ImportRejection",
                        "IncidentRejection",
                        "InitiativeRejection",
                        "PersonRejection",
                        "PersonalFileRejection",
                        "ProgrammeRejection");
        assertThat(rejections()).hasSizeGreaterThanOrEqualTo(28).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void aRejectionHasATitleAndADetailThatNamesOnlyItsOwnFacts(Class<?> rejection) {
        var code = Rejection.codeOf(rejection);
        var components = Arrays.stream(rejection.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());

        for (var language : LANGUAGES) {
            assertThat(texts(language).getString(code + ".title")).isNotBlank();
            assertThat(components).containsAll(facts(texts(language).getString(code + ".detail")));
        }
    }

    /** Where two features refuse for the same reason, the one text must fit both. */
    @Test
    void rejectionsOfTheSameNameCarryTheSameFacts() {
        var byName = rejections().collect(Collectors.groupingBy(Class::getSimpleName));

        assertThat(byName.values())
                .allSatisfy(same -> assertThat(same.stream()
                                .map(one -> Arrays.stream(one.getRecordComponents())
                                        .map(RecordComponent::getName)
                                        .toList())
                                .distinct())
                        .hasSize(1));
        assertThat(byName.values()).as("the control: some do share a name").anyMatch(same -> same.size() > 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment-reference-taken",
                "kvk-number-taken",
                "oin-number-taken",
                "invoice-taken",
                "regrant-taken",
                "transfer-taken",
                "stale-version",
                "version-required",
                "contention",
                "idempotency-key-reused",
                "log-unavailable"
            })
    void whatTheGateAnswersHasATitleAndADetail(String code) {
        for (var language : LANGUAGES) {
            assertThat(texts(language).getString(code + ".title")).isNotBlank();
            assertThat(texts(language).getString(code + ".detail")).isNotBlank();
        }
    }

    @Test
    void noTextIsLeftOfSomethingThatIsNoLongerRefused() {
        var known = new TreeSet<>(Set.of(
                "payment-reference-taken",
                "kvk-number-taken",
                "oin-number-taken",
                "invoice-taken",
                "regrant-taken",
                "transfer-taken",
                "stale-version",
                "version-required",
                "contention",
                "idempotency-key-reused",
                "log-unavailable"));
        rejections().map(Rejection::codeOf).forEach(known::add);

        assertThat(texts("en").keySet().stream().map(key -> key.replaceFirst("\\.(title|detail)$", "")))
                .allMatch(known::contains);
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text)
                .results()
                .map((MatchResult fact) -> fact.group(1))
                .collect(Collectors.toSet());
    }
}
