package org.programmeledger.events.funding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;

/** Identifies a fund: {@code fund_} and a UUIDv7. */
public record FundId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "fund";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundId {
        LedgerId.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
