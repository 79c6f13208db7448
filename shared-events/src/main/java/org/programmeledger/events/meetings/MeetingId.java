package org.programmeledger.events.meetings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;

/** Identifies a meeting or written round of a coalition: {@code meeting_} and a UUIDv7. */
public record MeetingId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "meeting";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        LedgerId.require(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
