package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Text(@PlainText(max = 10) @Nullable String value) {}

    private static boolean accepts(@Nullable String text) {
        return VALIDATOR.validate(new Text(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "one\ntwo",
                "café",
                "1234567890",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "مرحبا",
                "שלום",
                "李",
                "a\u00A0b",
                "O'N & <b>"
            })
    void whatAReaderSeesAsItIsIsAccepted(String text) {
        assertThat(accepts(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                " a",
                "a ",
                "\u2003a",
                "12345678901",
                "a\0b",
                "a\tb",
                "a\rb",
                "a\u001Bb",
                "a\u007Fb",
                "a\u0085b",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Fb",
                "a\u061Cb",
                "a\u200Bb",
                "a\u200Db",
                "a\uFEFFb",
                "a\u00ADb",
                "a\u2028b",
                "a\u2029b",
                "a\uD800b",
                "a\uE000b",
                "a\uFFFFb",
                "a\u0378b",
                "a\uDB40\uDC41b",
                "cafe\u0301",
                "\u212B"
            })
    void whatHidesOrImitatesIsRefused(String text) {
        assertThat(accepts(text)).isFalse();
    }

    @Test
    void absentTextIsLeftToNotNull() {
        assertThat(accepts(null)).isTrue();
    }

    @Test
    void aFamilyIsJoinedByAnInvisibleCharacterAndSoRefused() {
        assertThat(accepts("\uD83D\uDC68\u200D\uD83D\uDC67")).isFalse();
    }
}
