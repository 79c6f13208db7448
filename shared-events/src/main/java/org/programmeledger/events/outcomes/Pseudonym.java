package org.programmeledger.events.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Stands for a person with whom an outcome was reached, so that nobody is counted twice. Made by the verifier with a key
 * that it keeps to itself (an HMAC of what identifies the person, another key for each contract): only the verifier can
 * tell who it is, and whoever destroys that key has made it anonymous (invariant 20). Never a plain hash of a number or a
 * name, which anybody could find by trying.
 */
public record Pseudonym(@JsonValue String value) implements Comparable<Pseudonym> {

    /** 32 to 64 lower-case hexadecimal digits: at least 128 bits, so that none is found by guessing. */
    public static final String FORM = "[0-9a-f]{32,64}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /**
     * Accepts only {@link #FORM}.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Pseudonym {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a pseudonym of the form " + FORM);
        }
    }

    @Override
    public int compareTo(Pseudonym other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
