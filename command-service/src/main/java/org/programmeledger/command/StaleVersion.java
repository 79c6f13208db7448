package org.programmeledger.command;

import java.io.Serial;

/** The stream is not at the version the client has seen ({@code If-Match}). */
final class StaleVersion extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    StaleVersion(long expected, long actual) {
        super("expected version " + expected + ", is at " + actual, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    long expected() {
        return expected;
    }

    long actual() {
        return actual;
    }
}
