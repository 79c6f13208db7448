package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact amounts. */
class MoneyTest {

    @Test
    void workedExampleThreeSplitsSixPointFourMillionOverFourteenDomains() {
        var parts = Money.parse("6400000.00", "EUR").split(14);

        assertThat(parts).hasSize(14);
        assertThat(parts.subList(0, 10)).containsOnly(Money.parse("457142.86", "EUR"));
        assertThat(parts.subList(10, 14)).containsOnly(Money.parse("457142.85", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({
        "12500.00, EUR, 1250000, 12500.00",
        "12500, EUR, 1250000, 12500.00",
        "0.01, EUR, 1, 0.01",
        "0, EUR, 0, 0.00",
        "-3.50, EUR, -350, -3.50",
        "-0.00, EUR, 0, 0.00",
        "100, JPY, 100, 100",
        "1.234, BHD, 1234, 1.234",
        "1, BHD, 1000, 1.000",
        "92233720368547758.07, EUR, 9223372036854775807, 92233720368547758.07",
        "-92233720368547758.08, EUR, -9223372036854775808, -92233720368547758.08"
    })
    void readsAPlainDecimalWithNoneOrAllOfItsDecimals(String amount, String currency, long minor, String written) {
        var money = Money.parse(amount, currency);

        assertThat(money).isEqualTo(new Money(minor, currency));
        assertThat(money.amount()).isEqualTo(written);
        assertThat(Money.parse(written, currency)).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1.234,EUR",
                "1.2,EUR",
                "1.0,JPY",
                "1.00,JPY",
                "1.23,BHD",
                "1e5,EUR",
                "1E5,EUR",
                "NaN,EUR",
                "Infinity,EUR",
                " 1.00,EUR",
                "1.00 ,EUR",
                "1 000.00,EUR",
                "'1,00',EUR",
                "'1.000,00',EUR",
                "+1.00,EUR",
                "--1.00,EUR",
                "1.,EUR",
                ".50,EUR",
                "0x10,EUR",
                "'',EUR",
                "€1,EUR",
                "１.00,EUR",
                "1.00\u0000,EUR",
                "1000000000000000000.00,EUR",
                "99999999999999999.00,EUR",
                "92233720368547758.08,EUR",
                "-92233720368547758.09,EUR",
                "1.00,EUX",
                "1.00,eur",
                "1.00,''",
                "1.00,EURO",
                "1.00,BTC",
                "1.00,XXX",
                "1.00,XAU"
            })
    void refusesEverythingElse(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(amount, currency));
    }

    @Test
    void sumsThatDoNotFitAreRefusedAndNotWrappedAround() {
        var largest = new Money(Long.MAX_VALUE, "EUR");
        var smallest = new Money(Long.MIN_VALUE, "EUR");
        var cent = new Money(1, "EUR");

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> smallest.minus(cent));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(smallest::negated);
        assertThat(largest.plus(cent.negated()).plus(cent)).isEqualTo(largest);
    }

    @Test
    void currenciesAreNeverMixed() {
        var euro = Money.parse("1.00", "EUR");
        var dollar = Money.parse("1.00", "USD");

        assertThat(euro).isNotEqualTo(dollar);
        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.compareTo(dollar));
    }

    @Test
    void onlyMoreThanNothingIsPositive() {
        assertThat(new Money(1, "EUR").isPositive()).isTrue();
        assertThat(Money.zero("EUR").isPositive()).isFalse();
        assertThat(new Money(-1, "EUR").isPositive()).isFalse();
    }

    @RepeatedTest(4)
    void agreesWithJodaMoney(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            var currency = List.of("EUR", "JPY", "BHD").get(random.nextInt(3));
            long a = random.nextLong(-Money.LARGEST_MINOR, Money.LARGEST_MINOR);
            long b = random.nextLong(-Money.LARGEST_MINOR, Money.LARGEST_MINOR);
            var ours = new Money(a, currency);
            var other = new Money(b, currency);
            var theirs = org.joda.money.Money.ofMinor(CurrencyUnit.of(currency), a);
            var theirOther = org.joda.money.Money.ofMinor(CurrencyUnit.of(currency), b);

            assertThat(ours).hasToString(theirs.toString());
            assertThat(ours.plus(other)).hasToString(theirs.plus(theirOther).toString());
            assertThat(ours.minus(other)).hasToString(theirs.minus(theirOther).toString());
            assertThat(ours.negated()).hasToString(theirs.negated().toString());
            assertThat(ours.compareTo(other)).isEqualTo(theirs.compareTo(theirOther));
            assertThat(new BigDecimal(ours.amount())).isEqualTo(theirs.getAmount());
            assertThat(Money.parse(theirs.getAmount().toPlainString(), currency))
                    .isEqualTo(ours);
        }
    }

    @RepeatedTest(4)
    void aSplitConservesTheTotalAndFavoursTheFirstParts(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 2_000; i++) {
            var whole = new Money(random.nextLong(-Money.LARGEST_MINOR, Money.LARGEST_MINOR), "EUR");
            int count = random.nextInt(1, 200);
            var parts = whole.split(count);
            var minors = parts.stream().mapToLong(Money::minor).toArray();

            assertThat(parts).hasSize(count);
            assertThat(LongStream.of(minors).sum()).isEqualTo(whole.minor());
            assertThat(minors[0] - minors[count - 1]).isBetween(0L, 1L);
            assertThat(parts).isSortedAccordingTo((left, right) -> right.compareTo(left));
        }
    }

    @Test
    void thereIsNoSplitIntoNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("EUR").split(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("EUR").split(-1));
        assertThat(new Money(Long.MIN_VALUE, "EUR").split(2)).containsOnly(new Money(Long.MIN_VALUE / 2, "EUR"));
    }
}
