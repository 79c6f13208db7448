package org.programmeledger.events.papers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.programmeledger.events.LedgerId;

/**
 * Identifies a paper by its content: {@code paper_} and the SHA-256 of its bytes in lower-case hexadecimal. The same bytes
 * are one paper, whoever brings them and however often; so this is the one id that is not made of a UUID.
 */
public record PaperId(@JsonValue String value) implements LedgerId {

    /** The prefix of these ids. */
    public static final String PREFIX = "paper";

    /** What follows the prefix and an underscore. */
    public static final String CONTENT = "[0-9a-f]{64}";

    private static final Pattern FORM = Pattern.compile(PREFIX + "_" + CONTENT);

    /**
     * Accepts only this form.
     *
     * @throws IllegalArgumentException for any other text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaperId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of the form " + PREFIX + "_<SHA-256>");
        }
    }

    /** The paper whose content has this SHA-256, whether it was filed or not. */
    public static PaperId ofContent(String sha256) {
        return new PaperId(PREFIX + "_" + sha256);
    }

    /** Whether the text is such an id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
    public String sha256() {
        return value.substring(PREFIX.length() + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
