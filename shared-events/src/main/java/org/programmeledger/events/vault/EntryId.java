package org.programmeledger.events.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;

/** Identifies an entry of the person vault: {@code entry_} and a UUIDv7. */
public record EntryId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "entry";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {
        LedgerId.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
