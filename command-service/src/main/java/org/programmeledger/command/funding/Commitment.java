package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * A commitment.
 *
 * @param until the last day of the obligation, if it has one
 * @param open the conditions that are not met
 * @param receipts what it was drawn from, in that order; what has not arrived comes last
 * @param decision what it rests on; absent where it is older than that rule
 * @param waivers by which rules did not hold for it
 * @param paid what was paid of it without a decision of its own
 * @param determined its final amount, once that was determined
 */
record Commitment(
        InitiativeId initiative,
        @Nullable PartyId recipient,
        @Nullable LocalDate until,
        List<Condition> conditions,
        List<Code> open,
        List<@Nullable ReceiptId> receipts,
        @Nullable DecisionId decision,
        List<DecisionId> waivers,
        Money paid,
        @Nullable Money determined) {

    Commitment determinedAt(@Nullable Money amount) {
        return with(open, receipts, paid, amount);
    }

    Commitment drawing(List<@Nullable ReceiptId> more) {
        return with(open, FundState.drawn(receipts, more), paid, determined);
    }

    Commitment met(Code condition) {
        return with(open.stream().filter(code -> !code.equals(condition)).toList(), receipts, paid, determined);
    }

    Commitment paying(Money more) {
        return with(open, receipts, paid.plus(more), determined);
    }

    private Commitment with(
            List<Code> conditionsLeft, List<@Nullable ReceiptId> drawn, Money paidOut, @Nullable Money finalAmount) {
        return new Commitment(
                initiative,
                recipient,
                until,
                conditions,
                conditionsLeft,
                drawn,
                decision,
                waivers,
                paidOut,
                finalAmount);
    }
}
