package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    @Test
    void nothingAskedIsNow() {
        assertThat(AsOf.parse(null, null)).isEqualTo(new AsOf.Now(0));
        assertThat(AsOf.parse(" ", "12")).isEqualTo(new AsOf.Now(12));
    }

    @Test
    void aNumberIsAPosition() {
        assertThat(AsOf.parse("12", null)).isEqualTo(new AsOf.AtPosition(12));
    }

    @Test
    void aDayIsItsEndInAmsterdam() {
        assertThat(AsOf.parse("2026-11-23", null))
                .isEqualTo(new AsOf.AtInstant(Instant.parse("2026-11-23T22:59:59.999999Z")));
        assertThat(AsOf.parse("2026-03-29", null))
                .as("the day on which summer time begins")
                .isEqualTo(new AsOf.AtInstant(Instant.parse("2026-03-29T21:59:59.999999Z")));
    }

    @Test
    void anInstantIsItself() {
        assertThat(AsOf.parse("2026-11-23T12:00:00Z", null))
                .isEqualTo(new AsOf.AtInstant(Instant.parse("2026-11-23T12:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "yesterday",
                "2026-13-01",
                "20188-01-01",
                "+20188-01-01",
                "0000-01-01",
                "1234567890123456789",
                "2026-11-23T25:00:00Z"
            })
    void anythingElseIsRefused(String asOf) {
        assertThatThrownBy(() -> AsOf.parse(asOf, null)).isInstanceOf(PageRefusal.class);
        assertThatThrownBy(() -> AsOf.parse(null, asOf)).isInstanceOf(PageRefusal.class);
    }
}
