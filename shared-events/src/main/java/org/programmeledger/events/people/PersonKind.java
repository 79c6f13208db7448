package org.programmeledger.events.people;

/** Who stands behind a pseudonym. */
public enum PersonKind {
    /** A human being. */
    HUMAN,
    /** A program that acts under its own name. */
    MACHINE
}
