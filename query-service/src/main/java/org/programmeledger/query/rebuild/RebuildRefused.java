package org.programmeledger.query.rebuild;

import java.io.Serial;
import java.util.Map;

/** A rebuild cannot be started or cancelled; the code is that of a problem. */
public final class RebuildRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> facts;

    RebuildRefused(String code, Map<String, Object> facts) {
        super(code + " " + facts, null, false, false);
        this.code = code;
        this.facts = facts;
    }

    /** {@code rebuild-running}, {@code rebuild-over} or {@code idempotency-key-reused}. */
    public String code() {
        return code;
    }

    /** What the code needs to be understood. */
    public Map<String, Object> facts() {
        return facts;
    }
}
