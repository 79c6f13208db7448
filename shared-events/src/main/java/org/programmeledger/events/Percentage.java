package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A share of a whole in percent, 0 to 100, exact to two decimals; JSON writes it as text ({@code "33.34"}) because JSON
 * numbers are binary fractions to most readers.
 */
public record Percentage(BigDecimal percent) {

    /** Zero to two decimals, a point as decimal sign. */
    public static final String FORM = "(100(\\.0{1,2})?|[0-9]{1,2}(\\.[0-9]{1,2})?)";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    /**
     * Fixes the scale at two, so that 60 and 60.00 are equal.
     *
     * @throws IllegalArgumentException outside 0 to 100, or with a third decimal that is not zero
     */
    public Percentage {
        if (percent.signum() < 0
                || percent.compareTo(WHOLE) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not a percentage from 0 to 100 with at most two decimals");
        }
        percent = percent.setScale(2);
    }

    /**
     * Reads {@link #FORM}.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percentage parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("not a percentage from 0 to 100 with at most two decimals");
        }
        return new Percentage(new BigDecimal(text));
    }

    /** The exact sum, which may exceed 100. */
    public static BigDecimal sum(List<Percentage> shares) {
        return shares.stream().map(Percentage::percent).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** Whether the shares sum to exactly 100 % (invariant 5). */
    public static boolean areWhole(List<Percentage> shares) {
        return sum(shares).compareTo(WHOLE) == 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return percent.toPlainString();
    }
}
