package org.programmeledger.command.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.parties.PartyId;

/**
 * What stands where in a fund, in minor units of its currency. Grows without being copied: a fund may have tens of
 * thousands of receipts.
 *
 * @param at every place that holds something
 * @param totals what each pocket holds in all
 * @param layers what came in, by receipt
 * @param free the receipts of which something is free, in the order in which they came in
 * @param unattributed where something is reserved or committed without a receipt
 * @param outstanding what commitments in are still to bring, those of which more arrived counting as nothing
 */
record Holdings(
        String currency,
        PMap<Place, Long> at,
        PMap<Pocket, Long> totals,
        PMap<ReceiptId, Held> layers,
        TreePMap<Integer, ReceiptId> free,
        PSet<Place> unattributed,
        long outstanding) {

    /**
     * Money that came in with a receipt.
     *
     * @param order the how-manieth of the fund
     * @param payer who paid it; absent where it came from another fund
     */
    record Held(int order, @Nullable PartyId payer, Restriction restriction) {}

    static Holdings none(String currency) {
        return new Holdings(
                currency,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePMap.empty(),
                HashTreePSet.empty(),
                0);
    }

    Money at(Pocket pocket, @Nullable ReceiptId receipt, @Nullable String entry) {
        return at(new Place(pocket, receipt, entry));
    }

    Money at(Place place) {
        return new Money(at.getOrDefault(place, 0L), currency);
    }

    Money total(Pocket pocket) {
        return new Money(totals.getOrDefault(pocket, 0L), currency);
    }

    /** A receipt that came in, once; money of it that comes again adds to it. */
    Holdings with(ReceiptId receipt, @Nullable PartyId payer, Restriction restriction) {
        return layers.containsKey(receipt)
                ? this
                : new Holdings(
                        currency,
                        at,
                        totals,
                        layers.plus(receipt, new Held(layers.size(), payer, restriction)),
                        free,
                        unattributed,
                        outstanding);
    }

    Holdings with(List<Layer> arrived) {
        var holdings = this;
        for (var layer : arrived) {
            holdings = holdings.with(layer.receipt(), null, layer.restriction());
        }
        return holdings;
    }

    Holdings after(List<Move> moves) {
        var holdings = this;
        for (var move : moves) {
            holdings = holdings.changed(move.from(), -move.amount().minor())
                    .changed(move.to(), move.amount().minor());
        }
        return holdings;
    }

    private Holdings changed(Place place, long change) {
        if (place.pocket() == Pocket.OUTSIDE) {
            return this;
        }
        long before = at.getOrDefault(place, 0L);
        long now = Math.addExact(before, change);
        long total = Math.addExact(totals.getOrDefault(place.pocket(), 0L), change);
        var receipt = place.receipt();
        return new Holdings(
                currency,
                now == 0 ? at.minus(place) : at.plus(place, now),
                totals.plus(place.pocket(), total),
                layers,
                place.pocket() == Pocket.FREE && receipt != null ? freed(receipt, now) : free,
                isUnattributed(place) ? now > 0 ? unattributed.plus(place) : unattributed.minus(place) : unattributed,
                place.pocket() == Pocket.COMMITMENT_IN_OUTSTANDING
                        ? outstanding + Math.max(0, now) - Math.max(0, before)
                        : outstanding);
    }

    private static boolean isUnattributed(Place place) {
        return place.receipt() == null && (place.pocket() == Pocket.RESERVED || place.pocket() == Pocket.COMMITTED);
    }

    private TreePMap<Integer, ReceiptId> freed(ReceiptId receipt, long now) {
        var layer = layers.get(receipt);
        if (layer == null) {
            throw new IllegalStateException("money of " + receipt + ", which never came in");
        }
        return now > 0 ? free.plus(layer.order(), receipt) : free.minus(layer.order());
    }

    /**
     * What a pocket holds for an entry, by receipt.
     *
     * @param receipts the receipts it was drawn from, in their order
     */
    List<Draw> of(Pocket pocket, String entry, List<@Nullable ReceiptId> receipts) {
        var draws = new ArrayList<Draw>();
        for (var receipt : receipts) {
            var amount = at(pocket, receipt, entry);
            if (amount.isPositive()) {
                draws.add(new Draw(receipt, amount));
            }
        }
        return draws;
    }

    /** Where money of a receipt is reserved and committed: what was so last comes first. */
    List<Place> unspent(ReceiptId receipt) {
        return at.keySet().stream()
                .filter(place -> receipt.equals(place.receipt()))
                .filter(place -> place.pocket() == Pocket.RESERVED || place.pocket() == Pocket.COMMITTED)
                .sorted(Comparator.comparing(Place::pocket)
                        .thenComparing(place -> String.valueOf(place.entry()))
                        .reversed())
                .toList();
    }

    /** What these draws add up to. */
    Money sum(List<Draw> draws) {
        return draws.stream().map(Draw::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** The first draws that add up to an amount, the last of them cut; all of them where there is not so much. */
    List<Draw> first(List<Draw> draws, Money amount) {
        var taken = new ArrayList<Draw>();
        var left = amount;
        for (var draw : draws) {
            if (left.isPositive()) {
                var part = draw.amount().compareTo(left) < 0 ? draw.amount() : left;
                taken.add(new Draw(draw.receipt(), part));
                left = left.minus(part);
            }
        }
        return taken;
    }

    /** The last draws that add up to an amount, so that what stays is what was drawn first. */
    List<Draw> last(List<Draw> draws, Money amount) {
        return first(draws.reversed(), amount).reversed();
    }

    /** What may be drawn from: money of which it is not known with which receipt it came, then the layers in their order. */
    Stream<Draw> freeDraws() {
        var unattributed = at(Pocket.FREE, null, null);
        var layered = free.values().stream().map(receipt -> new Draw(receipt, at(Pocket.FREE, receipt, null)));
        return unattributed.isPositive() ? Stream.concat(Stream.of(new Draw(null, unattributed)), layered) : layered;
    }

    Restriction restriction(@Nullable ReceiptId receipt) {
        var layer = receipt == null ? null : layers.get(receipt);
        return layer == null ? Restriction.NONE : layer.restriction();
    }
}
