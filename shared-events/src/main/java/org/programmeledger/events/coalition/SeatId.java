package org.programmeledger.events.coalition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;

/** Identifies a seat in a coalition: {@code seat_} and a UUIDv7. */
public record SeatId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "seat";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SeatId {
        LedgerId.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
