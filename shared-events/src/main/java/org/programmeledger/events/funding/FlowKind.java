package org.programmeledger.events.funding;

/** Whether a source was there already, was meant for something else, or is new (domain page, section 2). */
public enum FlowKind {
    EXISTING,
    REDIRECTED,
    NEW
}
