package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;

/**
 * What a funder bound itself to pay (verlening), and what of it arrived.
 *
 * @param received what was received on it
 * @param outstanding what was not; nothing where the commitment itself was reversed
 * @param pledge the pledge it confirms, if any
 * @param position the log position of the commitment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentInRow(
        TransactionId id,
        FundId fund,
        PartyId funder,
        Money amount,
        Money received,
        Money outstanding,
        @Nullable PledgeId pledge,
        @Nullable LocalDate expectedOn,
        LocalDate committedOn,
        long position) {}
