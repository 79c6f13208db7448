package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;

/**
 * What money of one receipt is in one fund. Within a commitment, advances are accounted for first in, first out; what a
 * determination does not accept of what was spent is what was spent last; what is paid back is what was asked back first.
 */
final class UsesInFund {

    private final String fund;
    private final List<Flow> flows;
    private final Function<String, @Nullable Entry> entries;
    private final List<Use> uses = new ArrayList<>();

    /** From what stands of the receipt in this fund. */
    UsesInFund(String fund, List<Flow> flows, Function<String, @Nullable Entry> entries) {
        this.fund = fund;
        this.flows = flows;
        this.entries = entries;
    }

    /** The uses; they sum to what came in from outside the fund and did not leave it. */
    List<Use> uses() {
        add(UseKind.UNSPENT, null, null, null, balance(Pocket.FREE, null));
        for (var reservation : entriesOf(Set.of(Pocket.RESERVED))) {
            add(UseKind.RESERVED, null, null, entry(reservation), balance(Pocket.RESERVED, reservation));
        }
        for (var commitment : entriesOf(Set.of(Pocket.COMMITTED))) {
            add(UseKind.COMMITTED, entry(commitment), null, null, balance(Pocket.COMMITTED, commitment));
        }
        entriesOf(Set.of(Pocket.ADVANCED, Pocket.SPENT, Pocket.RECOVERABLE, Pocket.WRITTEN_OFF))
                .forEach(this::paid);
        return uses;
    }

    private void paid(@Nullable String of) {
        var advanced = new Pile();
        for (var flow : into(Pocket.ADVANCED, of)) {
            advanced.put(new Lot(flow.entry(), null, null, flow.minor()));
        }
        var spendings = new ArrayList<Lot>();
        for (var flow : into(Pocket.SPENT, of)) {
            if (flow.from().pocket() != Pocket.ADVANCED) {
                var disbursement = flow.entry().isDisbursement() ? flow.entry() : null;
                spendings.add(new Lot(disbursement, spending(flow), null, flow.minor()));
            }
        }
        var claims = new ArrayList<Lot>();
        for (var flow : outOf(Pocket.ADVANCED, of)) {
            for (var lot : advanced.takeFirst(flow.minor())) {
                if (flow.to().pocket() == Pocket.SPENT) {
                    spendings.add(lot.spentBy(flow.entry()));
                } else {
                    claims.add(lot.claimedBy(flow.entry()));
                }
            }
        }
        var spent = pile(spendings, Lot::spending);
        for (var flow : outOf(Pocket.SPENT, of)) {
            spent.takeLast(flow.minor()).forEach(lot -> claims.add(lot.claimedBy(flow.entry())));
        }
        paidBack(of, pile(claims, Lot::claim));
        addAll(UseKind.ADVANCED, of, advanced.rest());
        addAll(UseKind.SPENT, of, spent.rest());
    }

    private void paidBack(@Nullable String of, Pile claimed) {
        var writtenOff = new ArrayList<Lot>();
        for (var flow : outOf(Pocket.RECOVERABLE, of)) {
            for (var lot : claimed.takeFirst(flow.minor())) {
                if (flow.to().pocket() == Pocket.WRITTEN_OFF) {
                    writtenOff.add(lot.claimedBy(flow.entry()));
                }
            }
        }
        addAll(UseKind.RECOVERABLE, of, claimed.rest());
        addAll(UseKind.WRITTEN_OFF, of, writtenOff);
    }

    /** An overrun that was covered stands for the expenditure, not for what covered it. */
    private Entry spending(Flow flow) {
        var of = flow.to().entry();
        var expenditure = flow.from().pocket() == Pocket.FREE && of != null ? entry(of) : null;
        return expenditure == null ? flow.entry() : expenditure;
    }

    private static Pile pile(List<Lot> lots, Function<Lot, @Nullable Entry> since) {
        var pile = new Pile();
        lots.stream()
                .sorted(Comparator.comparingLong(lot -> {
                    var entry = since.apply(lot);
                    return entry == null ? 0 : entry.position();
                }))
                .forEach(pile::put);
        return pile;
    }

    private void addAll(UseKind kind, @Nullable String of, List<Lot> lots) {
        for (var lot : lots) {
            var commitment = entry(of);
            var made = lot.claim() != null ? lot.claim() : lot.spending();
            add(
                    kind,
                    commitment == null || !commitment.isCommitment() ? null : commitment,
                    lot.disbursement(),
                    made,
                    lot.minor());
        }
    }

    private void add(
            UseKind kind,
            @Nullable Entry commitment,
            @Nullable Entry disbursement,
            @Nullable Entry entry,
            long minor) {
        if (minor != 0) {
            uses.add(new Use(kind, fund, commitment, disbursement, entry, minor));
        }
    }

    private @Nullable Entry entry(@Nullable String id) {
        return id == null ? null : entries.apply(id);
    }

    private long balance(Pocket pocket, @Nullable String of) {
        return flows.stream()
                .mapToLong(flow -> (at(flow.to(), pocket, of) ? flow.minor() : 0)
                        - (at(flow.from(), pocket, of) ? flow.minor() : 0))
                .sum();
    }

    private List<Flow> into(Pocket pocket, @Nullable String of) {
        return flows.stream().filter(flow -> at(flow.to(), pocket, of)).toList();
    }

    private List<Flow> outOf(Pocket pocket, @Nullable String of) {
        return flows.stream().filter(flow -> at(flow.from(), pocket, of)).toList();
    }

    private static boolean at(Place place, Pocket pocket, @Nullable String of) {
        return place.pocket() == pocket && Objects.equals(place.entry(), of);
    }

    /** What stands in these pockets, each once; null for what stands there for nothing in particular. */
    private Set<@Nullable String> entriesOf(Set<Pocket> pockets) {
        var found = new LinkedHashSet<@Nullable String>();
        for (var flow : flows) {
            for (var place : List.of(flow.from(), flow.to())) {
                if (pockets.contains(place.pocket())) {
                    found.add(place.entry());
                }
            }
        }
        return found;
    }
}
