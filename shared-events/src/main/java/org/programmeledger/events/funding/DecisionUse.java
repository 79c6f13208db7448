package org.programmeledger.events.funding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;

/**
 * What an entry of a fund does under a decision. Only a reversal takes it back: what is released of a commitment is free for
 * another decision, not for the same one again.
 *
 * @param amount what it moves of what the decision allows; absent where the decision closes a year or waives a rule
 */
public record DecisionUse(DecisionId decision, @Nullable Money amount) {

    /** What an event does under the decisions it rests on; empty if it rests on none. */
    public static List<DecisionUse> of(FundEvent event) {
        return switch (event) {
            case FundsReserved e -> waived(e.waivers());
            case FundsCommitted e ->
                Stream.concat(use(e.decision(), e.amount()).stream(), waived(e.waivers()).stream())
                        .toList();
            case DisbursementMade e -> use(e.decision(), e.amount());
            case TransferSent e -> use(e.decision(), e.amount());
            case OverrunCovered e -> use(e.decision(), e.amount());
            case YearClosed e -> use(e.decision(), null);
            case FundEvent _ -> List.of();
        };
    }

    private static List<DecisionUse> use(@Nullable DecisionId decision, @Nullable Money amount) {
        return decision == null ? List.of() : List.of(new DecisionUse(decision, amount));
    }

    private static List<DecisionUse> waived(List<DecisionId> waivers) {
        return waivers.stream().map(waiver -> new DecisionUse(waiver, null)).toList();
    }
}
