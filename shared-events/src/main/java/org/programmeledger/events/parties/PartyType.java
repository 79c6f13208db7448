package org.programmeledger.events.parties;

/** What kind of organisation a party is. */
public enum PartyType {
    MUNICIPALITY,
    HOUSING_ASSOCIATION,
    RESIDENTS_COOPERATIVE,
    FOUNDATION,
    SCHOOL,
    BUSINESS,
    GOVERNMENT,
    OTHER
}
