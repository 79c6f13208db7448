package org.programmeledger.benchmarks.cluster;

import java.io.Serial;

/** A server did not do what a rehearsal asked of it; the message says which, and what it wrote last. */
public final class ClusterFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ClusterFailure(String message) {
        super(message);
    }

    ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
