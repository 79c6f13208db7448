package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.claims.Effect;
import org.programmeledger.events.outcomes.Pseudonym;
import org.programmeledger.events.parties.PartyId;

/** When two claims are about the same effect, and what may stand for a person. */
class EffectTest {

    private static Effect effect(String code, char party, @Nullable String group, String from, String until) {
        return new Effect(
                new Code(code),
                new PartyId("party_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3" + party),
                group == null ? null : new Code(group),
                LocalDate.parse(from),
                LocalDate.parse(until));
    }

    @ParameterizedTest
    @CsvSource({
        "work, a, youth, 2019-01-01, 2019-12-31, true", // The same.
        "work, a, youth, 2019-12-31, 2020-12-31, true", // They share a day.
        "work, a, youth, 2018-01-01, 2019-01-01, true",
        "work, a, youth, 2019-03-01, 2019-03-01, true",
        "work, a, , 2019-01-01, 2019-12-31, true", // Not limited to a group: also about this one.
        "work, a, youth, 2020-01-01, 2020-12-31, false",
        "work, a, youth, 2018-01-01, 2018-12-31, false",
        "work, b, youth, 2019-01-01, 2019-12-31, false",
        "debt, a, youth, 2019-01-01, 2019-12-31, false",
        "work, a, elderly, 2019-01-01, 2019-12-31, false"
    })
    void claimsOverlapThatShareEffectBeneficiaryGroupAndADay(
            String code, char party, @Nullable String group, String from, String until, boolean expected) {
        var one = effect("work", 'a', "youth", "2019-01-01", "2019-12-31");
        var other = effect(code, party, group, from, until);

        assertThat(one.overlaps(other)).isEqualTo(expected);
        assertThat(other.overlaps(one)).as("whoever asks").isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456782", // As short as a citizen service number.
                "0123456789abcdef0123456789abcde",
                "0123456789ABCDEF0123456789ABCDEF",
                "Jan de Vries",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0"
            })
    void whatCouldBeANumberOrANameIsNoPseudonym(String text) {
        assertThatThrownBy(() -> new Pseudonym(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anHmacIsAPseudonym() {
        assertThat(new Pseudonym("0123456789abcdef".repeat(4)).value()).hasSize(64);
        assertThat(new Pseudonym("0123456789abcdef".repeat(2)).value()).hasSize(32);
    }
}
