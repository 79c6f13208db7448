package org.programmeledger.events.people;

/** What a person or machine may be in the ledger (design, section 7). What each may do stands in the permission table. */
public enum Role {
    /** Lives in the area. */
    RESIDENT,
    /** Acts for a party that gives money, and sees that party's money only. */
    FUNDER,
    /** Reads everything that is not personal; changes nothing. */
    AUDITOR,
    /** Holds a seat of a party in the coalition. */
    BOARD_MEMBER,
    /** Books money. */
    TREASURER,
    /** Runs the programme: initiatives, incidents, parties. */
    PROGRAMME_MANAGER,
    /** Grants roles and tends the machinery; touches no money. */
    ADMINISTRATOR
}
