package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An exact amount of one currency in its minor units (cents for EUR), never a binary fraction (invariant 4). JSON writes
 * it as {@code {"amount":"12500.00","currency":"EUR"}}: text, because JSON numbers round above 2^53.
 *
 * @param minor the amount in minor units; may be negative in a difference
 * @param currency ISO 4217 code
 */
public record Money(@JsonIgnore long minor, String currency) implements Comparable<Money> {

    /** The largest amount a single command may name: a hundred billion euros, far from where a long overflows. */
    public static final long LARGEST_MINOR = 10_000_000_000_000L;

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,3})?");

    /**
     * Knows only currencies that have minor units.
     *
     * @throws IllegalArgumentException for an unknown currency
     */
    public Money {
        digits(currency);
    }

    /**
     * Reads a plain decimal with a point and either no decimals or exactly those of the currency.
     *
     * @throws IllegalArgumentException for another form, another number of decimals, an unknown currency, or an amount
     *     whose minor units do not fit in a long
     */
    @JsonCreator
    public static Money parse(
            @JsonProperty(value = "amount", required = true) String amount,
            @JsonProperty(value = "currency", required = true) String currency) {
        int digits = digits(currency);
        if (!AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("not a plain decimal amount");
        }
        var value = new BigDecimal(amount);
        if (value.scale() != 0 && value.scale() != digits) {
            throw new IllegalArgumentException(currency + " has " + digits + " decimals");
        }
        try {
            return new Money(value.movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("an amount beyond what a ledger can hold", tooLarge);
        }
    }

    /** Nothing of a currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** The number of decimals of an ISO 4217 currency; {@link IllegalArgumentException} if there is no such currency. */
    public static int digits(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " has no minor units");
        }
        return digits;
    }

    /** The amount as plain text with the decimals of its currency, as in JSON. */
    @JsonProperty("amount")
    public String amount() {
        return BigDecimal.valueOf(minor, digits(currency)).toPlainString();
    }

    /** The sum; {@link ArithmeticException} when it does not fit, {@link IllegalArgumentException} across currencies. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** The difference, which may be negative. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** The lesser of the two. */
    public Money least(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether there is more than nothing. */
    @JsonIgnore
    public boolean isPositive() {
        return minor > 0;
    }

    /**
     * Splits into equal parts that sum to this amount to the minor unit: largest remainder, the first parts get the
     * extra unit (invariant 4, worked example 3).
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("at least one part");
        }
        return allocate(Collections.nCopies(parts, 1L));
    }

    /**
     * Splits in proportion to the weights, so that the parts sum to this amount to the minor unit: each part is rounded
     * down, and the units that are left go to the largest remainders, of equal ones to the first (invariant 4).
     *
     * @param weights not negative, and not all zero
     * @return as many parts as weights, in their order
     */
    public List<Money> allocate(List<Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() == 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights are not negative, and not all zero");
        }
        var whole = BigInteger.valueOf(minor);
        var shares = weights.stream()
                .map(weight -> whole.multiply(BigInteger.valueOf(weight)))
                .toList();
        var rests = shares.stream().map(share -> share.mod(total)).toList();
        var parts = IntStream.range(0, shares.size())
                .mapToObj(index -> shares.get(index).subtract(rests.get(index)).divide(total))
                .toList();
        long extra = whole.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .longValueExact();
        var raised = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> rests.get(index))
                        .reversed()) // A stable sort: of equal remainders the first comes first.
                .limit(extra)
                .collect(Collectors.toSet());
        return IntStream.range(0, parts.size())
                .mapToObj(index -> parts.get(index).longValueExact() + (raised.contains(index) ? 1 : 0))
                .map(part -> new Money(part, currency))
                .toList();
    }

    /** The tax in this amount, which includes it: 21.00 of 121.00 at 21 %. Net and tax sum to the whole. */
    public Money taxIncluded(Percentage rate) {
        long hundredths = rate.percent().movePointRight(2).longValueExact();
        return allocate(List.of(10_000L, hundredths)).getLast();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return currency + " " + amount();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot combine " + currency + " and " + other.currency);
        }
        return other;
    }
}
