package org.programmeledger.query.lineage;

/** What money of a receipt is, at the position that is asked for. Each cent is exactly one of these. */
public enum UseKind {
    /** Free in its fund. */
    UNSPENT,
    /** Set aside for a commitment that is being prepared. */
    RESERVED,
    /** Committed, and neither paid nor released. */
    COMMITTED,
    /** Paid out in advance; nobody has accounted yet for what it was spent on. */
    ADVANCED,
    /** Spent. */
    SPENT,
    /** Has to be paid back to the fund. */
    RECOVERABLE,
    /** A rounding difference that nobody collects. */
    WRITTEN_OFF,
    /** Paid back to the funder. */
    REFUNDED,
    /** Sent to another fund, and not seen to arrive there: not yet, or not by the asker. What arrived is in the uses there. */
    TRANSFERRED
}
