package org.programmeledger.events.funding;

/** Where the money of an expenditure stood when it was spent. */
public enum PaidFrom {
    /** The recipient spent it from what had been paid in advance. */
    ADVANCE,
    /** The fund paid it itself. */
    FUND
}
