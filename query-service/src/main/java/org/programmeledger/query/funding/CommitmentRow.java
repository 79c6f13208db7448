package org.programmeledger.query.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * A commitment to an initiative and what became of it.
 *
 * @param released what is free again without having been paid
 * @param outstanding what is still to be paid or released
 * @param advanced what was paid in advance and is not accounted for yet
 * @param disbursed what the fund paid out for it, in advance or for what was spent
 * @param spent what was spent of it; what it does not cover is an overrun of the expenditure and not part of this
 * @param determination the final amount, once it is determined (vaststelling)
 * @param recoverable what has to be paid back (terugvordering) and has not been
 * @param recovered what was paid back
 * @param writtenOff what nobody collects
 * @param until the last day of the obligation, if it has one
 * @param tranches when which part is planned to be paid
 * @param reservation the reservation it was set aside by, if any
 * @param decision what it rests on; absent in commitments that are older than that rule
 * @param waivers the decisions by which a rule did not hold that would have refused it
 * @param reversed whether the commitment itself was reversed: then nothing of it counts
 * @param position the log position of the commitment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentRow(
        CommitmentId id,
        FundId fund,
        InitiativeId initiative,
        @Nullable PartyId recipient,
        Money amount,
        Money released,
        Money outstanding,
        Money advanced,
        Money disbursed,
        Money spent,
        @Nullable Determination determination,
        Money recoverable,
        Money recovered,
        Money writtenOff,
        @Nullable LocalDate until,
        List<ConditionRow> conditions,
        List<Tranche> tranches,
        @Nullable TransactionId reservation,
        @Nullable FinancingMechanism mechanism,
        @Nullable DecisionId decision,
        List<DecisionId> waivers,
        boolean reversed,
        LocalDate committedOn,
        long position) {

    /** What must be the case before money may be paid out (invariant 7), and whether it is. */
    public record ConditionRow(Code code, String text, boolean met) {}

    /**
     * The final determination.
     *
     * @param reversedBy the entry that reversed it; then it does not hold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Determination(
            TransactionId transaction,
            Money amount,
            @Nullable TransactionId reversedBy) {}
}
