package org.programmeledger.rights;

/** What must be so beside having the role. */
public enum Condition {
    /** The party that it is about is the one the role belongs to. */
    OWN_PARTY,
    /** The fund belongs to the party the role belongs to; of a list, only what belongs to such funds is shown. */
    OWN_FUND,
    /** It is done for the party whose seat the person holds on that day, and for no other. */
    SEAT_IN_TERM,
    /** It is about the person who asks. */
    SELF
}
