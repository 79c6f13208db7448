package org.programmeledger.events.initiatives;

/** The three kinds of initiative (domain page, section 2). */
public enum InitiativeKind {
    LOCAL_INITIATIVE,
    PROGRAMME_ACTIVITY,
    BREAKTHROUGH_DOSSIER
}
