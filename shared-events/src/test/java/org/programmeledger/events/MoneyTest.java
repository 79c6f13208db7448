package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Largest remainder: invariant 4, over currencies with 0, 2 and 3 decimals. */
    @ParameterizedTest
    @ValueSource(strings = {"JPY", "EUR", "BHD"})
    void aHundredThousandRandomSplitsByWeightLoseNothing(String currency) {
        var random = new Random(currency.hashCode());
        for (int round = 0; round < 100_000; round++) {
            var whole = new Money(random.nextLong(-Money.LARGEST_MINOR, Money.LARGEST_MINOR), currency);
            var weights = random.longs(random.nextInt(1, 9), 0, 10_001).boxed().toList();
            if (weights.stream().allMatch(weight -> weight == 0)) {
                continue;
            }
            var parts = whole.allocate(weights);

            long total = weights.stream().mapToLong(Long::longValue).sum();
            assertThat(parts.stream().mapToLong(Money::minor).sum())
                    .as("seed %s, round %s", currency, round)
                    .isEqualTo(whole.minor());
            for (int part = 0; part < parts.size(); part++) {
                var exact = new BigDecimal(whole.minor())
                        .multiply(new BigDecimal(weights.get(part)))
                        .divide(new BigDecimal(total), 3, RoundingMode.HALF_UP);
                assertThat(new BigDecimal(parts.get(part).minor())
                                .subtract(exact)
                                .abs())
                        .as("a part is less than a unit from its share")
                        .isLessThanOrEqualTo(BigDecimal.ONE);
            }
        }
    }

    @Test
    void theLargestRemainderGetsTheUnitThatIsLeft() {
        assertThat(Money.parse("0.10", "EUR").allocate(List.of(1L, 5L, 1L)))
                .containsExactly(Money.parse("0.02", "EUR"), Money.parse("0.07", "EUR"), Money.parse("0.01", "EUR"));
        assertThat(Money.parse("0.10", "EUR").allocate(List.of(5L, 1L, 2L)))
                .containsExactly(Money.parse("0.06", "EUR"), Money.parse("0.01", "EUR"), Money.parse("0.03", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("EUR").allocate(List.of(0L, 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.zero("EUR").allocate(List.of(2L, -1L)));
    }

    @Test
    void theTaxInAnAmountAndTheRestSumToIt() {
        assertThat(Money.parse("121.00", "EUR").taxIncluded(Percentage.parse("21")))
                .isEqualTo(Money.parse("21.00", "EUR"));
        assertThat(Money.parse("12500.00", "EUR").taxIncluded(Percentage.parse("21")))
                .isEqualTo(Money.parse("2169.42", "EUR"));
        assertThat(Money.parse("1000", "JPY").taxIncluded(Percentage.parse("8.5")))
                .isEqualTo(Money.parse("78", "JPY"));
    }
}
