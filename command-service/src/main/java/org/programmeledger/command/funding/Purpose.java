package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.funding.FundRejection.BlockedLayer;
import org.programmeledger.command.funding.FundRejection.InsufficientFunds;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.initiatives.InitiativeState;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.initiatives.InitiativeId;

/**
 * What money is wanted for.
 *
 * @param on the date on which it is wanted
 * @param until the last day of the obligation, if it has one
 * @param waivers the rules that do not hold for it
 */
record Purpose(
        InitiativeId initiative,
        InitiativeState.Known known,
        LocalDate on,
        @Nullable LocalDate until,
        Waivers waivers) {

    /** Why a restriction keeps money from a purpose. */
    enum Obstacle {
        /** The initiative serves a theme that the money may not serve. */
        THEMES,
        /** The initiative is in none of the programme lines that the money may serve. */
        LINES,
        /** The money is for other initiatives. */
        INITIATIVES,
        /** It is too early for this money, or too late. */
        PERIOD,
        /** The obligation goes on after the end of temporary money, or does not say when it ends (invariant 14). */
        OUTLASTS
    }

    /** A refusal lists so many layers that block, the first ones: a fund may have thousands. */
    private static final int LISTED = 20;

    /** What stands between this purpose and money so restricted; empty where nothing does. */
    List<Obstacle> obstacles(Restriction money) {
        var found = new ArrayList<Obstacle>();
        if (!money.themes().isEmpty() && !money.themes().containsAll(known.themes())) {
            found.add(Obstacle.THEMES);
        }
        if (!money.lines().isEmpty() && money.lines().stream().noneMatch(known.lines()::contains)) {
            found.add(Obstacle.LINES);
        }
        if (!money.initiatives().isEmpty() && !money.initiatives().contains(initiative)) {
            found.add(Obstacle.INITIATIVES);
        }
        if (!covers(money, on)) {
            found.add(Obstacle.PERIOD);
        }
        if (outlasts(money) && waivers.temporaryMoney() == null) {
            found.add(Obstacle.OUTLASTS);
        }
        return found;
    }

    private boolean outlasts(Restriction money) {
        return money.until() != null && (until == null || until.isAfter(money.until()));
    }

    /** The decisions without which it would not get this money of a fund. */
    List<DecisionId> waived(Open fund, List<Draw> draws) {
        boolean outlasts = outlasts(fund.restriction())
                || draws.stream().anyMatch(draw -> outlasts(fund.holdings().restriction(draw.receipt())));
        return waivers.used(outlasts, fund.overrun().isPositive());
    }

    /** Whether money may be used on a date. */
    static boolean covers(Restriction money, LocalDate date) {
        return (money.from() == null || !date.isBefore(money.from()))
                && (money.until() == null || !date.isAfter(money.until()));
    }

    /**
     * What there is for this purpose, in the order in which it is drawn: money that may serve fewest things first, because
     * other money can serve the rest; of equals first in, first out.
     *
     * @param earmark draw only from these receipts; from any where it is empty
     */
    List<Draw> allowed(Open fund, List<ReceiptId> earmark) {
        var layers = fund.holdings()
                .freeDraws()
                .filter(draw -> earmark.isEmpty() || earmark.contains(draw.receipt()))
                .filter(draw ->
                        obstacles(fund.holdings().restriction(draw.receipt())).isEmpty())
                .sorted(Comparator.comparing(
                        draw -> fund.holdings().restriction(draw.receipt()).restrictsNothing()))
                .toList();
        // What was committed before attribution is missing from the whole, and not from any layer.
        return fund.holdings().at(Pocket.FREE, null, null).isPositive()
                ? layers
                : fund.holdings().first(layers, fund.free());
    }

    /**
     * What is set aside for this purpose: money that is there first and, in a fund that commits on commitments in, what they
     * are still to bring, as a last draw without a receipt. Whoever earmarks receipts wants those and nothing else.
     *
     * @return null where there is too little
     */
    @Nullable
    List<Draw> setAside(Open fund, Money amount, List<ReceiptId> earmark) {
        var draws = fund.holdings().first(allowed(fund, earmark), amount);
        var missing = amount.minus(fund.holdings().sum(draws));
        if (!missing.isPositive()) {
            return draws;
        }
        return missing.compareTo(promised(fund, earmark)) > 0
                ? null
                : Stream.concat(draws.stream(), Stream.of(new Draw(null, missing)))
                        .toList();
    }

    /** Why it is not set aside. */
    InsufficientFunds notSetAside(Open fund, Money requested, List<ReceiptId> earmark) {
        return tooLittle(fund, requested, promised(fund, earmark), earmark);
    }

    private static Money promised(Open fund, List<ReceiptId> earmark) {
        return earmark.isEmpty() ? fund.promised() : Money.zero(fund.currency());
    }

    /** Why there is not enough money: what there is for this purpose, what there is in all, and which layers block and why. */
    InsufficientFunds tooLittle(Open fund, Money requested, List<ReceiptId> earmark) {
        return tooLittle(fund, requested, Money.zero(fund.currency()), earmark);
    }

    private InsufficientFunds tooLittle(Open fund, Money requested, Money promised, List<ReceiptId> earmark) {
        var blocked = fund.holdings()
                .freeDraws()
                .map(draw -> blocked(fund, draw, earmark))
                .filter(layer -> !layer.because().isEmpty())
                .limit(LISTED)
                .toList();
        var available = fund.holdings().sum(allowed(fund, earmark)).plus(promised);
        return new InsufficientFunds(requested, available, fund.free(), blocked);
    }

    private BlockedLayer blocked(Open fund, Draw draw, List<ReceiptId> earmark) {
        var receipt = draw.receipt();
        var because = new ArrayList<>(obstacles(fund.holdings().restriction(receipt)).stream()
                .map(Obstacle::name)
                .toList());
        if (!earmark.isEmpty() && !earmark.contains(receipt)) {
            because.add("NOT_EARMARKED");
        }
        return new BlockedLayer(receipt, draw.amount(), because);
    }
}
