package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Layer;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;

/**
 * What events say, told a second way: balances by place, and which entries stand. It knows nothing of first in, first out,
 * and nets nothing: it looks only at what the events themselves draw.
 */
final class Books {

    private final Map<String, Map<Place, Long>> balances = new TreeMap<>();
    private final Map<String, FundEvent> entries = new LinkedHashMap<>();
    private final Set<String> fallen = new HashSet<>();

    static Books of(Iterable<? extends LedgerEvent> facts) {
        var books = new Books();
        facts.forEach(fact -> {
            if (fact instanceof FundEvent money) {
                books.add(money);
            }
        });
        return books;
    }

    void add(FundEvent event) {
        var here = balances.computeIfAbsent(event.fund().value(), same -> new LinkedHashMap<>());
        for (var move : Movements.of(event)) {
            here.merge(move.from(), -move.amount().minor(), Long::sum);
            here.merge(move.to(), move.amount().minor(), Long::sum);
        }
        entries.putIfAbsent(FundEntry.of(event).id(), event);
        if (event instanceof EntryReversed reversal) {
            toggle(reversal);
        }
    }

    /** What is reversed falls; a reversal that is reversed falls, and what it had reversed stands again. */
    private void toggle(EntryReversed reversal) {
        fallen.add(reversal.reverses());
        var what = entries.get(reversal.reverses());
        boolean down = true;
        while (what instanceof EntryReversed earlier) {
            down = !down;
            if (down) {
                fallen.add(earlier.reverses());
            } else {
                fallen.remove(earlier.reverses());
            }
            what = entries.get(earlier.reverses());
        }
    }

    boolean stands(String entry) {
        return !fallen.contains(entry);
    }

    Map<Place, Long> balances(String fund) {
        return balances.getOrDefault(fund, Map.of());
    }

    long balance(String fund, Place place) {
        return balances(fund).getOrDefault(place, 0L);
    }

    /** Whether there is enough everywhere for these moves. */
    boolean allows(String fund, List<Move> moves) {
        var wanted = new HashMap<Place, Long>();
        moves.forEach(move -> wanted.merge(move.from(), move.amount().minor(), Long::sum));
        return wanted.entrySet().stream()
                .allMatch(want -> want.getKey().pocket() == Pocket.OUTSIDE
                        || want.getKey().pocket() == Pocket.OVERRUN
                        || balance(fund, want.getKey()) >= want.getValue());
    }

    /** All entries of a kind, in order. */
    <T extends FundEvent> List<T> all(Class<T> kind) {
        return entries.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    FundEvent entry(String id) {
        var entry = entries.get(id);
        if (entry == null) {
            throw new AssertionError(id);
        }
        return entry;
    }

    List<String> ids() {
        return List.copyOf(entries.keySet());
    }

    /** What is in a pocket of all funds, of a receipt. */
    long held(String receipt, Pocket pocket) {
        return balances.values().stream()
                .flatMap(here -> here.entrySet().stream())
                .filter(held -> held.getKey().pocket() == pocket && isOf(held.getKey(), receipt))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isOf(Place place, String receipt) {
        var of = place.receipt();
        return of != null && of.value().equals(receipt);
    }

    long received(ReceiptRecorded receipt) {
        return stands(receipt.receipt().value()) ? receipt.amount().minor() : 0;
    }

    long refunded(ReceiptId receipt) {
        return all(RefundMade.class).stream()
                .filter(refund -> refund.receipt().equals(receipt) && standing(refund))
                .mapToLong(refund -> refund.amount().minor())
                .sum();
    }

    /** Sent to another fund and not arrived. */
    long underWay(ReceiptId receipt) {
        long sent = all(TransferSent.class).stream()
                .filter(this::standing)
                .mapToLong(transfer -> of(receipt, transfer.layers()))
                .sum();
        long arrived = all(TransferArrived.class).stream()
                .filter(this::standing)
                .mapToLong(transfer -> of(receipt, transfer.layers()))
                .sum();
        return sent - arrived;
    }

    private static long of(ReceiptId receipt, List<Layer> layers) {
        return layers.stream()
                .filter(layer -> layer.receipt().equals(receipt))
                .mapToLong(layer -> layer.amount().minor())
                .sum();
    }

    boolean standing(FundEvent event) {
        return stands(FundEntry.of(event).id());
    }

    /** What a disbursement drew, by receipt. */
    Map<String, Long> drawn(DisbursementMade disbursement) {
        return standing(disbursement) ? sum(disbursement.draws(), new TreeMap<>()) : Map.of();
    }

    /** What an expenditure drew, with what covered its overrun since, by receipt. */
    Map<String, Long> drawn(ExpenditureRecorded expenditure) {
        var drawn = new TreeMap<String, Long>();
        if (standing(expenditure)) {
            sum(expenditure.draws(), drawn);
        }
        covers(expenditure).forEach(cover -> sum(cover.draws(), drawn));
        return drawn;
    }

    /** What nothing covers of it. */
    long overrun(ExpenditureRecorded expenditure) {
        var overrun = expenditure.overrun();
        long covered = covers(expenditure).stream()
                .mapToLong(cover -> cover.amount().minor())
                .sum();
        return (overrun == null || !standing(expenditure) ? 0 : overrun.minor()) - covered;
    }

    private List<OverrunCovered> covers(ExpenditureRecorded expenditure) {
        return all(OverrunCovered.class).stream()
                .filter(cover -> cover.expenditure().equals(expenditure.transaction()) && standing(cover))
                .toList();
    }

    private static Map<String, Long> sum(List<Draw> draws, Map<String, Long> to) {
        for (var draw : draws) {
            var receipt = draw.receipt();
            if (receipt != null) {
                to.merge(receipt.value(), draw.amount().minor(), Long::sum);
            }
        }
        return to;
    }

    List<Place> places(String fund, Pocket pocket, @Nullable String entry) {
        var found = new ArrayList<Place>();
        balances(fund).forEach((place, minor) -> {
            if (minor > 0
                    && place.pocket() == pocket
                    && place.receipt() != null
                    && Objects.equals(place.entry(), entry)) {
                found.add(place);
            }
        });
        return found;
    }

    /** What an expenditure overran cannot be taken back while a cover of it stands. */
    boolean overcovered(FundEvent event) {
        return event instanceof ExpenditureRecorded spent
                && spent.overrun() != null
                && overrun(spent) != spent.overrun().minor();
    }
}
