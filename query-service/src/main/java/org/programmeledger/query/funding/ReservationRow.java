package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;

/**
 * Money that was set aside, and what became of that.
 *
 * @param reserved what is still set aside
 * @param posted what became a commitment
 * @param until the day it lapses, if it does
 * @param waivers the decisions by which a rule did not hold that would have refused it
 * @param position the log position of the reservation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReservationRow(
        TransactionId id,
        FundId fund,
        InitiativeId initiative,
        Money amount,
        Money reserved,
        Money posted,
        @Nullable LocalDate until,
        State state,
        List<DecisionId> waivers,
        LocalDate reservedOn,
        long position) {

    /** A reservation is resolved once at the most. */
    public enum State {
        PENDING,
        POSTED,
        VOIDED,
        EXPIRED,
        REVERSED
    }
}
