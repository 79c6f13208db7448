package org.programmeledger.events.outcomes;

/** An outcome that does not count, and why. */
public record RefusedOutcome(Pseudonym outcome, Why why) {

    /** Why an outcome does not count. */
    public enum Why {
        /** The verifier did not find it shown. */
        NOT_CONFIRMED,
        /** The same person counts already, in this period or another. */
        COUNTED_ALREADY,
        /** There is no place under the cap of its period, nor of any later one. */
        NO_PLACE_LEFT
    }
}
