package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.DecisionUse;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * What rests on decisions, as it was recorded: an entry of a fund, or that an initiative stops or goes on.
 *
 * @param id the entry it is, or the initiative
 * @param kind the stored name of its event
 * @param uses what it does under each decision it rests on
 * @param position its log position, by which it is found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionUseRow(
        String id,
        String kind,
        @Nullable FundId fund,
        @Nullable InitiativeId initiative,
        @Nullable PartyId party,
        List<DecisionUse> uses,
        LocalDate effectiveOn,
        long position) {

    /** The key of the row at a position: in the order of the log, whatever the entry is. */
    static String key(long position) {
        return "%019d".formatted(position);
    }
}
