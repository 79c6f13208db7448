package org.programmeledger.events.claims;

/** What kind of worth is claimed (domain page, section 2, funding). */
public enum ClaimKind {
    /** Social return on investment (SROI). */
    SOCIAL_RETURN,
    /** Cost that somebody does not have to make. */
    AVOIDED_COST,
    /** Property or land that became worth more. */
    VALUE_UPLIFT,
    /** Damage that will not occur, as a capital sum. */
    CAPITALISED_DAMAGE
}
