package org.programmeledger.command;

import java.io.Serial;

/** Carries a rejection out of the unit of work, which is rolled back. An answer, not a fault: no stack trace. */
public final class CommandRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** Refuses, by this rule. */
    public CommandRefused(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
