package org.programmeledger.query.funding;

import java.time.LocalDate;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.parties.PartyId;

/**
 * A pledge and what came of it.
 *
 * @param position the log position of the pledge
 * @param received what was received against it; a pledge with nothing received never became money
 */
public record PledgeRow(
        PledgeId id, FundId fund, PartyId pledgor, Money amount, Money received, LocalDate pledgedOn, long position) {}
