package org.programmeledger.events.incidents;

/** How grave an incident was, from least to most. */
public enum Severity {
    LOW,
    MODERATE,
    HIGH
}
