package org.programmeledger.events.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;

/** Identifies the personal file of a person: {@code file_} and the UUIDv7 of the person. */
public record FileId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "file";

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
        LedgerId.require(PREFIX, value);
    }

    /** The one file of a person. */
    public static FileId of(PersonId person) {
        return new FileId(PREFIX + person.value().substring(PersonId.PREFIX.length()));
    }

    /** Whose file it is. */
    public PersonId owner() {
        return new PersonId(PersonId.PREFIX + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
