package org.programmeledger.query.rebuild;

import java.io.Serial;

/** Somebody asked a rebuild to stop. */
final class Cancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}
