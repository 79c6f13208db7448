package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares of a whole. */
class PercentageTest {

    @ParameterizedTest
    @CsvSource({
        "100, true",
        "100.00, true",
        "60 40, true",
        "33.33 33.33 33.34, true",
        "33.33 33.33 33.33, false",
        "99.99, false",
        "60 40.01, false",
        "100 100, false",
        "0, false",
        "99.99 0.01, true"
    })
    void sharesAreWholeAtExactlyOneHundred(String shares, boolean whole) {
        assertThat(Percentage.areWhole(
                        Stream.of(shares.split(" ")).map(Percentage::parse).toList()))
                .isEqualTo(whole);
    }

    @Test
    void noSharesAreNoWhole() {
        assertThat(Percentage.areWhole(List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"60, 60.00", "60.0, 60.00", "60.00, 60.00", "0, 0.00", "100.0, 100.00", "7.5, 7.50"})
    void oneShareHasOneForm(String text, String written) {
        assertThat(Percentage.parse(text)).hasToString(written).isEqualTo(Percentage.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100.01", "101", "-1", "-0.01", "33.333", "1e1", "NaN", "", " 5", "5 ", "5%", "5,5", ".5", "5.", "٣"
            })
    void everythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "33.333", "1E+3"})
    void alsoWhenItIsNotText(BigDecimal number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(number));
    }
}
