package org.programmeledger.events.vault;

/** Why the law requires an entry to be kept for a time, also when its person asks for erasure (GDPR article 17(3)). */
public enum LegalGround {
    /** Fiscal records: seven years (article 52 of the General State Taxes Act, AWR). */
    TAX_RECORDS,
    /** Records of a public body, under its selection list (Archives Act, Archiefwet). */
    ARCHIVES_ACT,
    /** A legal claim that is under way or announced (GDPR article 17(3)(e)). */
    LEGAL_CLAIM
}
