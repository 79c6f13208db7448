package org.programmeledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of an item in one of a programme's own lists (a line, theme, priority, incident type …). Lists are data
 * of a programme, not enums: a second neighbourhood starts with others (domain page, section 2).
 */
public record Code(@JsonValue String value) implements Comparable<Code> {

    /** Lower-case letters, digits and hyphens, at most 40. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /**
     * Accepts only {@link #FORM}.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Code {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a code of the form " + FORM);
        }
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
