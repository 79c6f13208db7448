package org.programmeledger.events.coalition;

/**
 * A part of a whole that a number of seats has to reach: a half that must be exceeded, say, or two thirds that are enough.
 *
 * @param numerator at least 0 and at most the denominator
 * @param denominator at least 1
 * @param exceeded whether the part itself is not enough
 */
public record Share(int numerator, int denominator, boolean exceeded) {

    /** More than half. */
    public static final Share MAJORITY = new Share(1, 2, true);

    /**
     * Refuses what is no part of a whole.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1, or all of it would have to be exceeded
     */
    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator || exceeded && numerator == denominator) {
            throw new IllegalArgumentException("not a part of a whole");
        }
    }

    /** How many of so many it takes, in whole seats. */
    public int of(int whole) {
        int product = Math.multiplyExact(numerator, whole);
        return exceeded ? product / denominator + 1 : Math.ceilDiv(product, denominator);
    }
}
