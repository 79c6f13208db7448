package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.parties.PartyId;

/**
 * What was done to an entry after it was recorded.
 *
 * @param id the id of the entry
 * @param reversedBy the entry that reversed it, which may have been reversed in turn
 * @param effectiveOn its date, if that was corrected
 * @param category its category, if that was corrected
 * @param party its party, if that was corrected
 * @param position the log position of the last amendment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AmendmentRow(
        String id,
        FundId fund,
        @Nullable TransactionId reversedBy,
        @Nullable LocalDate effectiveOn,
        @Nullable Code category,
        @Nullable PartyId party,
        long position) {}
