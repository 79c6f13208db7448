package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Pocket;

/** Draws at random what is there. */
record RandomDraws(Random random, Books books) {

    /** Something that holds money of receipts in this pocket. */
    @Nullable
    String any(FundId fund, Pocket pocket) {
        var found = new ArrayList<String>();
        books.balances(fund.value()).forEach((place, minor) -> {
            if (minor > 0 && place.pocket() == pocket && place.receipt() != null && place.entry() != null) {
                found.add(place.entry());
            }
        });
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    /** Random parts of what one or more receipts have here. */
    List<Draw> some(FundId fund, Pocket pocket, @Nullable String entry) {
        var whole = new ArrayList<>(all(fund, pocket, entry));
        Collections.shuffle(whole, random);
        return whole.stream()
                .limit(1 + random.nextInt(3))
                .map(draw -> random.nextInt(3) == 0
                        ? draw
                        : new Draw(
                                draw.receipt(),
                                new Money(1 + random.nextLong(draw.amount().minor()), "EUR")))
                .toList();
    }

    List<Draw> all(FundId fund, Pocket pocket, @Nullable String entry) {
        return books.places(fund.value(), pocket, entry).stream()
                .map(place -> new Draw(place.receipt(), new Money(books.balance(fund.value(), place), "EUR")))
                .toList();
    }

    static List<Draw> atMost(long minor, List<Draw> draws) {
        var kept = new ArrayList<Draw>();
        long left = minor;
        for (var draw : draws) {
            long part = Math.min(left, draw.amount().minor());
            if (part > 0) {
                kept.add(new Draw(draw.receipt(), new Money(part, "EUR")));
            }
            left -= part;
        }
        return kept;
    }

    static List<Draw> minus(List<Draw> whole, List<Draw> parts) {
        return whole.stream()
                .map(draw -> new Draw(
                        draw.receipt(),
                        parts.stream()
                                .filter(part -> Objects.equals(part.receipt(), draw.receipt()))
                                .map(Draw::amount)
                                .reduce(draw.amount(), Money::minus)))
                .filter(draw -> draw.amount().isPositive())
                .toList();
    }

    static Money sum(List<Draw> draws) {
        return draws.stream().map(Draw::amount).reduce(Money.zero("EUR"), Money::plus);
    }
}
