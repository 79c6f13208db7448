package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;

/**
 * Gives money that is free to what awaits it, in a fund that commits on commitments in: after whatever set it free, and in the
 * same append. What has awaited longest is first, and each gets only money that may serve it.
 */
final class Assigning {

    /** What awaits money, the last day of its obligation, if it has one, and what lets rules not hold for it. */
    private record Awaiting(
            InitiativeId initiative, @Nullable LocalDate until, List<DecisionId> waivers) {}

    private Assigning() {}

    /** The verdict, with what becomes of the money that it sets free. */
    static Verdict<FundEvent> after(Verdict<FundEvent> verdict, Open before, References references) {
        if (!before.commitsOnCommitmentsIn()
                || !(verdict instanceof Verdict.Accepted<FundEvent>(var events, var claims, var alongside))) {
            return verdict;
        }
        var fund = before;
        for (var event : events) {
            fund = new FundChange(fund).by(event);
        }
        // What was spent without cover comes first: a decision may want this money for that.
        if (fund.overrun().isPositive() || !fund.free().isPositive()) {
            return verdict;
        }
        var more = new ArrayList<>(events);
        for (var place : fund.awaiting()) {
            var draws = draws(place, fund, references);
            if (!draws.isEmpty()) {
                var assigned = new MoneyAssigned(
                        events.getFirst().fund(),
                        place.pocket(),
                        entry(place),
                        awaiting(place, fund).initiative(),
                        draws);
                fund = new FundChange(fund).by(assigned);
                more.add(assigned);
            }
        }
        return new Verdict.Accepted<>(List.copyOf(more), claims, alongside);
    }

    private static List<Draw> draws(Place place, Open fund, References references) {
        if (!fund.free().isPositive()) {
            return List.of();
        }
        var awaiting = awaiting(place, fund);
        return switch (references.stateOf(awaiting.initiative(), InitiativeState.FOLD)) {
            case InitiativeState.Unknown _ -> List.of();
            case InitiativeState.Known known -> {
                // By the last day of the obligation it has been used; whether it may be on a date before is asked when
                // it is paid.
                var lastDay = awaiting.until() == null ? LocalDate.MAX : awaiting.until();
                var waivers = Waivers.of(awaiting.waivers(), fund, references);
                var purpose = new Purpose(awaiting.initiative(), known, lastDay, awaiting.until(), waivers);
                yield fund.holdings()
                        .first(purpose.allowed(fund, List.of()), fund.holdings().at(place));
            }
        };
    }

    private static Awaiting awaiting(Place place, Open fund) {
        if (place.pocket() == Pocket.RESERVED) {
            var reservation = Objects.requireNonNull(fund.reservations().get(new TransactionId(entry(place))));
            return new Awaiting(reservation.initiative(), reservation.until(), reservation.waivers());
        }
        var commitment = Objects.requireNonNull(fund.commitments().get(new CommitmentId(entry(place))));
        return new Awaiting(commitment.initiative(), commitment.until(), commitment.waivers());
    }

    private static String entry(Place place) {
        return Objects.requireNonNull(place.entry());
    }
}
