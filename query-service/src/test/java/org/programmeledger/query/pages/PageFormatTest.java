package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.Money;

class PageFormatTest {

    private static final char NO_BREAK = '\u00a0';

    private final PageFormat dutch = new PageFormat(Locale.of("nl"));
    private final PageFormat english = new PageFormat(Locale.ENGLISH);

    @Test
    void amountsFollowTheLanguage() {
        var amount = Money.parse("6400000.00", "EUR");

        assertThat(dutch.money(amount)).isEqualTo("€" + NO_BREAK + "6.400.000,00");
        assertThat(english.money(amount)).isEqualTo("€6,400,000.00");
    }

    @Test
    void theLargestAmountKeepsItsCents() {
        assertThat(english.money(new Money(Long.MAX_VALUE, "EUR"))).isEqualTo("€92,233,720,368,547,758.07");
    }

    @Test
    void aCurrencyWithoutCentsHasNone() {
        assertThat(english.money(new Money(1200, "JPY"))).isEqualTo("JP¥1,200");
    }

    @Test
    void datesAndTimesNameTheirMonthAndWhetherItIsSummer() {
        assertThat(dutch.date(LocalDate.of(2026, 11, 23))).isEqualTo("23 november 2026");
        assertThat(english.shortDate(LocalDate.of(2026, 3, 1))).isEqualTo("1 Mar 2026");
        assertThat(dutch.moment(Instant.parse("2026-07-01T22:05:09Z"))).isEqualTo("2 jul 2026 00:05:09 CEST");
        assertThat(english.moment(Instant.parse("2026-11-23T13:05:09Z"))).isEqualTo("23 Nov 2026 14:05:09 CET");
    }

    @Test
    void sharesLoseNeedlessZeroes() {
        assertThat(dutch.percent("33.34")).isEqualTo("33,34 %");
        assertThat(english.percent("60.00")).isEqualTo("60 %");
    }

    @Test
    void textsFollowTheLanguage() {
        var text = new LocalizedText("jongeren", "youth");

        assertThat(dutch.text(text)).isEqualTo("jongeren");
        assertThat(english.text(text)).isEqualTo("youth");
    }
}
