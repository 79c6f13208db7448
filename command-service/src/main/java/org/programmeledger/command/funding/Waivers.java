package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;

/**
 * Which rules do not hold for a purpose, and by which decision.
 *
 * @param temporaryMoney lets temporary money back what goes on beyond its end (invariant 14)
 * @param uncoveredOverrun lets money be set aside although something was spent without cover
 */
record Waivers(
        @Nullable DecisionId temporaryMoney, @Nullable DecisionId uncoveredOverrun) {

    static final Waivers NONE = new Waivers(null, null);

    /** What is waived on a day. */
    static Waivers on(LocalDate day, FundId id, InitiativeId initiative, Open fund, References references) {
        var coalition = CoalitionState.formed(CoalitionId.of(fund.programme()), references);
        return coalition == null
                ? NONE
                : new Waivers(
                        coalition.waiver(Waivable.TEMPORARY_MONEY, id, initiative, day),
                        coalition.waiver(Waivable.UNCOVERED_OVERRUN, id, initiative, day));
    }

    /** What was waived for something that money has been set aside for. */
    static Waivers of(List<DecisionId> decisions, Open fund, References references) {
        if (decisions.isEmpty()) {
            return NONE;
        }
        var coalition = CoalitionState.formed(CoalitionId.of(fund.programme()), references);
        var temporary = decisions.stream()
                .filter(decision -> coalition != null && coalition.waives(decision, Waivable.TEMPORARY_MONEY))
                .findFirst();
        return new Waivers(temporary.orElse(null), null);
    }

    /** Those of which this makes use. */
    List<DecisionId> used(boolean outlasts, boolean overrun) {
        return Stream.of(outlasts ? temporaryMoney : null, overrun ? uncoveredOverrun : null)
                .filter(Objects::nonNull)
                .toList();
    }
}
