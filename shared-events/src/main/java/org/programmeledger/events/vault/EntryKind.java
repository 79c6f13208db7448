package org.programmeledger.events.vault;

/** What an entry of the person vault holds, and so what it is kept for. Each entry has a data key of its own. */
public enum EntryKind {
    /** What somebody is called: to know who a pseudonym is. */
    NAME,
    /** Where somebody can be reached: to reach them. */
    CONTACT,
    /** What was told about an incident: to understand it. */
    NARRATIVE,
    /** What was written about somebody: to deal with them. */
    NOTE
}
