package org.programmeledger.files;

import java.io.Serial;
import java.util.Map;

/** A file that is refused as a whole, with the facts. An answer, not a fault: no stack trace. */
public final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> facts;

    UnreadableFile(String code, Map<String, Object> facts) {
        super(code, null, false, false);
        this.code = code;
        this.facts = facts;
    }

    UnreadableFile(String code) {
        this(code, Map.of());
    }

    /** Kebab-case: the code of the text that says what is wrong. */
    public String code() {
        return code;
    }

    /** What the text needs to be understood, such as the largest number of rows. */
    public Map<String, Object> facts() {
        return facts;
    }
}
