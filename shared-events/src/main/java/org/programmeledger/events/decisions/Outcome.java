package org.programmeledger.events.decisions;

/** What came of a vote. */
public enum Outcome {
    ADOPTED,
    REJECTED,
    /** Too few ballots: the vote may be opened once more, and is escalated if that fails too. */
    QUORUM_NOT_REACHED,
    /** Too few eligible seats, or no quorum twice: the supervisory board decides. */
    ESCALATED
}
