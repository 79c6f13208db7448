package org.programmeledger.command;

import java.io.Serial;

/** The permission table does not let this person give this command. An answer, not a fault: no stack trace, and no hint why. */
public final class NotAllowed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Refuses. */
    public NotAllowed() {
        super("not allowed", null, false, false);
    }
}
