package org.programmeledger.standalone;

/** The ledger cannot run here and now; the message is one line that a person at the terminal can act on. */
final class Unavailable extends RuntimeException {

    Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
