package org.programmeledger.events.funding;

/** How a reservation was resolved: once, and for good. */
public enum ReservationEnding {
    /** It became a commitment, whole or in part; what was left of it is free again. */
    POSTED,
    /** It was taken back. */
    VOIDED,
    /** Its date passed. */
    EXPIRED
}
