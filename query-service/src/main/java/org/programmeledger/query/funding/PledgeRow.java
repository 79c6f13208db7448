package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FlowKind;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.parties.PartyId;

/**
 * A pledge and what came of it.
 *
 * @param amount absent for "pm", to be determined: never counted as zero
 * @param committedIn what the pledgor bound itself to since; absent for "pm" as long as there is nothing
 * @param received what was received against the pledge itself; absent in the same way
 * @param confirmed whether anything was committed in or received against it: a pledge that was not never became money
 * @param expectedOn when the money is expected, if that was said
 * @param reversed whether the pledge itself was reversed: then it does not hold
 * @param position the log position of the pledge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PledgeRow(
        PledgeId id,
        FundId fund,
        PartyId pledgor,
        @Nullable Money amount,
        @Nullable Money committedIn,
        @Nullable Money received,
        boolean confirmed,
        @Nullable LocalDate expectedOn,
        @Nullable FlowKind flow,
        boolean reversed,
        LocalDate pledgedOn,
        long position) {}
