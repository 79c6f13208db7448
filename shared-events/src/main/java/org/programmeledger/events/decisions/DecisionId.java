package org.programmeledger.events.decisions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;

/** Identifies a decision, from its proposal on: {@code decision_} and a UUIDv7. */
public record DecisionId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "decision";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionId {
        LedgerId.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
