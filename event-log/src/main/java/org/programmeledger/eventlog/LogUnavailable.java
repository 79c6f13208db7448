package org.programmeledger.eventlog;

import java.io.Serial;

/**
 * The log could not be reached, or broke off during an append. Whether the events were appended may be unknown: the same
 * request with the same idempotency key finds out.
 */
public final class LogUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LogUnavailable(Throwable cause) {
        super("the event log is unavailable", cause);
    }
}
