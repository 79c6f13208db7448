package org.programmeledger.events.decisions;

/** What a ballot says. */
public enum Choice {
    FOR,
    AGAINST,
    /** Counts for the quorum and not for the majority. */
    ABSTAIN
}
