package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.http.Problem.InputError;

class ProblemTextsTest {

    private static final String BUNDLE = "org.programmeledger.http.problems";
    private static final Locale DUTCH = Locale.of("nl");

    private final ProblemTexts texts = new ProblemTexts(List.of(new ProblemTexts.Bundle(BUNDLE)));

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @ParameterizedTest
    @CsvSource({"nl,nl", "nl-BE,nl", "en-GB,en", "fr,en", "zh-Hant,en", "und,en"})
    void aReaderGetsDutchWhenAskedForElseEnglish(String asked, String language) {
        assertThat(ProblemTexts.languageOf(Locale.forLanguageTag(asked)).getLanguage())
                .isEqualTo(language);
    }

    @Test
    void factsAreFilledInOnceAndAsTheyAre() {
        var error = new InputError("/a", "one-of", Map.of("values", "{values} $1 \\"));

        assertThat(texts.error(error, Locale.ENGLISH)).isEqualTo("This must be one of {values} $1 \\.");
    }

    @Test
    void amountsListsAndMissingFactsAreShownForPeople() {
        var money = Map.of("amount", "12500.00", "currency", "EUR");
        var error = new InputError("/a", "one-of", Map.of("values", List.of(money, "b")));

        assertThat(texts.error(error, Locale.ENGLISH)).isEqualTo("This must be one of EUR 12500.00, b.");
        assertThat(texts.error(InputError.of("/a", "one-of"), DUTCH))
                .isEqualTo("Dit moet een van deze zijn: {values}.");
    }

    @Test
    void anUnknownCodeIsAFaultNotAnEmptyText() {
        assertThatThrownBy(() -> texts.title("no-such-code", DUTCH)).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void bothLanguagesHaveTheSameTextsAndEveryProblemHasBoth() {
        assertThat(bundle(DUTCH).keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
        assertThat(texts.codes()).contains("invalid-input", "internal-error").allSatisfy(code -> {
            assertThat(texts.title(code, DUTCH)).isNotBlank().isNotEqualTo(texts.title(code, Locale.ENGLISH));
            assertThat(bundle(DUTCH).getString(code + ".detail")).isNotBlank();
        });
    }

    /** What the converter makes of misfits and of the constraints that request records use. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "required",
                "range",
                "size",
                "pattern",
                "plain-text",
                "plausible-date",
                "positive-amount",
                "currency-code",
                "unknown-member",
                "not-an-object",
                "not-a-list",
                "duplicate-member",
                "too-deep",
                "unreadable-body",
                "unreadable-request",
                "future-date",
                "id",
                "one-of",
                "amount",
                "code",
                "percentage",
                "date",
                "whole-number",
                "true-or-false",
                "text",
                "parameter"
            })
    void everyErrorCodeHasAText(String code) {
        for (var language : List.of(DUTCH, Locale.ENGLISH)) {
            assertThat(texts.error(InputError.of("", code), language)).isNotBlank();
        }
    }
}
