package org.programmeledger.query.funding;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * A fund with its balance; {@code version} is its stream version.
 *
 * @param themes the only themes its money may serve; empty means any
 * @param pledged all that was promised, honoured or not: never spendable
 * @param received all that came in
 * @param committed what is committed and not released
 * @param available received − committed
 */
public record FundRow(
        FundId id,
        ProgrammeId programme,
        String name,
        PartyId owner,
        String currency,
        List<Code> themes,
        Money pledged,
        Money received,
        Money committed,
        Money available,
        long version) {}
