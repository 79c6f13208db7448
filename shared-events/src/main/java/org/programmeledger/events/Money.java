package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

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
        long part = Math.floorDiv(minor, parts);
        long extra = Math.floorMod(minor, parts);
        var split = new ArrayList<Money>(parts);
        for (int i = 0; i < parts; i++) {
            split.add(new Money(i < extra ? part + 1 : part, currency));
        }
        return List.copyOf(split);
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
