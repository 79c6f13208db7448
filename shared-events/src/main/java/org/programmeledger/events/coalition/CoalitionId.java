package org.programmeledger.events.coalition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.programme.ProgrammeId;

/** Identifies the coalition of a programme: {@code coalition_} and the UUIDv7 of the programme, which has one. */
public record CoalitionId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "coalition";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CoalitionId {
        LedgerId.require(PREFIX, value);
    }

    /** The coalition of this programme. */
    public static CoalitionId of(ProgrammeId programme) {
        return new CoalitionId(PREFIX + programme.value().substring(ProgrammeId.PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
