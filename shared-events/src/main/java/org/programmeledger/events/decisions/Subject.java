package org.programmeledger.events.decisions;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * What a decision is about. Which of these it must name follows from its kind; what it does not name it leaves open.
 *
 * @param fund whose money
 * @param initiative what is done
 * @param recipient who gets it
 * @param year the fiscal year
 * @param item the priority, the indicator, or the rule that is waived
 */
public record Subject(
        @Nullable FundId fund,
        @Nullable InitiativeId initiative,
        @Nullable PartyId recipient,
        @Nullable Integer year,
        @Nullable Code item) {

    /** Nothing but the coalition itself. */
    public static final Subject NONE = new Subject(null, null, null, null, null);
}
