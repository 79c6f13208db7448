package org.programmeledger.query.agenda;

import java.util.Map;
import java.util.Set;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.parties.PartyId;

/**
 * The funds of the programme that is asked about.
 *
 * @param ids of all of them
 * @param owners of those that who asks may see: an entry of a fund may be theirs, and still not the fund
 */
record FundsAsked(Set<String> ids, Map<String, PartyId> owners) {

    boolean have(FundId fund) {
        return ids.contains(fund.value());
    }

    /** Who owns a fund has to pay from it. */
    Move owner(FundId fund) {
        return new Move(Move.Who.FUND_OWNER, owners.get(fund.value()));
    }
}
