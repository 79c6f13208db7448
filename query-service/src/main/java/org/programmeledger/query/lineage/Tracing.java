package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Pocket;

/**
 * Follows money as of one position, forwards and backwards, across funds. Where a receipt is what another fund granted, its
 * money is laid out beside that disbursement: what the grant drew first is what is used first. Both directions read the same
 * layout, so that they agree.
 */
final class Tracing {

    /**
     * A receipt that another fund granted.
     *
     * @param startsAt how much of the disbursement earlier receipts of it took
     */
    record Regrant(String receipt, String disbursement, long startsAt) {}

    /** Money of a receipt that another fund received as a grant, and where it is in that fund's receipt. */
    record Onward(Regrant regrant, Attribution there, List<Span> spans) {}

    /** Money of a receipt that was granted, and where it is among the receipts of the fund that granted it. */
    record Upstream(Attribution from, long drawn, List<Span> spans) {}

    private final LineageView view;
    private final long asOf;
    private final Map<String, Attribution> attributions = new HashMap<>();
    private final Map<String, StandingFlows> entries = new HashMap<>();
    private final Map<String, List<Regrant>> regrants = new HashMap<>();

    Tracing(LineageView view, long asOf) {
        this.view = view;
        this.asOf = asOf;
    }

    /** What became of a receipt; of one that nobody knows, or the asker may not see, nothing. */
    Attribution attribution(String receipt) {
        if (!attributions.containsKey(receipt)) {
            read(List.of(receipt));
        }
        return attributions.getOrDefault(receipt, new Attribution(receipt, List.of()));
    }

    /** Reads these receipts at once. */
    void read(Collection<String> receipts) {
        var byReceipt = new HashMap<String, List<MoneyMove>>();
        var named = new TreeSet<String>();
        for (var move : view.ofReceipts(receipts, asOf)) {
            byReceipt
                    .computeIfAbsent(String.valueOf(move.receipt()), same -> new ArrayList<>())
                    .add(move);
            named.addAll(names(move));
        }
        var byName = new HashMap<String, List<MoneyMove>>();
        for (var move : view.describing(named, asOf)) {
            var name = move.isCorrection() ? String.valueOf(move.about()) : move.entry();
            byName.computeIfAbsent(name, same -> new ArrayList<>()).add(move);
        }
        for (var receipt : receipts) {
            var moves = new TreeSet<>(
                    Comparator.comparingLong(MoneyMove::position).thenComparing(MoneyMove::line));
            for (var move : byReceipt.getOrDefault(receipt, List.of())) {
                moves.add(move);
                names(move).forEach(name -> moves.addAll(byName.getOrDefault(name, List.of())));
            }
            attributions.put(receipt, new Attribution(receipt, List.copyOf(moves)));
        }
    }

    private static List<String> names(MoneyMove move) {
        return Stream.concat(Stream.of(move.entry()), Stream.ofNullable(move.about()))
                .toList();
    }

    /** What stands of an entry, with what reversed and covered it. */
    StandingFlows entry(String entry) {
        return entries.computeIfAbsent(entry, same -> {
            var moves = new TreeMap<Long, Map<Integer, MoneyMove>>();
            var known = new LinkedHashSet<String>();
            Collection<String> asked = List.of(entry);
            while (!asked.isEmpty()) {
                known.addAll(asked);
                var found = new LinkedHashSet<String>();
                for (var move : view.ofEntries(asked, asOf)) {
                    if (!move.isReceipt() && !move.isArrival()) {
                        moves.computeIfAbsent(move.position(), at -> new TreeMap<>())
                                .put(move.line(), move);
                        found.add(move.entry());
                    }
                }
                found.removeAll(known);
                asked = found;
            }
            return new StandingFlows(moves.values().stream()
                    .flatMap(lines -> lines.values().stream())
                    .toList());
        });
    }

    /** What a disbursement paid and is not reversed, in the order in which it drew it. */
    private List<Flow> drawsOf(String disbursement) {
        return entry(disbursement).flows().stream()
                .filter(flow -> flow.entry().id().equals(disbursement) && isPaid(flow))
                .sorted(Comparator.comparingLong(Flow::startsAt))
                .toList();
    }

    private static boolean isPaid(Flow flow) {
        return flow.to().pocket() == Pocket.ADVANCED || flow.to().pocket() == Pocket.SPENT;
    }

    /** The receipts that a disbursement became in other funds. */
    private List<Regrant> regrants(String disbursement) {
        return regrants.computeIfAbsent(disbursement, same -> {
            var found = new ArrayList<Regrant>();
            long at = 0;
            for (var move : view.ofEntries(List.of(disbursement), asOf)) {
                if (move.isReceipt() && disbursement.equals(move.about())) {
                    found.add(new Regrant(move.entry(), disbursement, at));
                    at += attribution(move.entry()).came();
                }
            }
            return found;
        });
    }

    /** Where all money of a receipt went on as a grant; also what was paid back of it since. */
    List<Onward> onward(Attribution from) {
        return onward(from, null);
    }

    /** Where money within these spans of a receipt went on as a grant. */
    List<Onward> onward(Attribution from, @Nullable List<Span> within) {
        var found = new ArrayList<Onward>();
        for (var paid : from.paid()) {
            if (paid.entry().isDisbursement()) {
                var pieces = from.spansOf(paid.entry().id());
                var parts = within == null
                        ? List.of(new Span(0, paid.minor()))
                        : Span.unmapped(within, pieces);
                var drawn = parts.stream().map(part -> part.moved(paid.startsAt())).toList();
                for (var regrant : regrants(paid.entry().id())) {
                    var there = attribution(regrant.receipt());
                    var whole = new Span(0, there.came());
                    var spans = drawn.stream()
                            .map(span -> span.moved(-regrant.startsAt()).common(whole))
                            .filter(span -> span.length() > 0)
                            .toList();
                    if (!spans.isEmpty()) {
                        found.add(new Onward(regrant, there, spans));
                    }
                }
            }
        }
        return found;
    }

    /** The regrant that a receipt is; null if it is none. */
    @Nullable
    Regrant regrant(Attribution receipt) {
        var entry = receipt.entry();
        if (entry == null || entry.about() == null) {
            return null;
        }
        return regrants(entry.about()).stream()
                .filter(regrant -> regrant.receipt().equals(receipt.receipt()))
                .findFirst()
                .orElse(null);
    }

    /** From which receipts a fund had what it granted, of the money within these spans of the receipt of the grant. */
    List<Upstream> upstream(Regrant regrant, List<Span> within) {
        var drawn = within.stream().map(span -> span.moved(regrant.startsAt())).toList();
        var found = new ArrayList<Upstream>();
        for (var draw : drawsOf(regrant.disbursement())) {
            var receipt = draw.to().receipt();
            var here = new Span(draw.startsAt(), draw.startsAt() + draw.minor());
            var parts = drawn.stream()
                    .map(span -> here.common(span).moved(-draw.startsAt()))
                    .filter(span -> span.length() > 0)
                    .toList();
            if (receipt != null && !parts.isEmpty()) {
                var from = attribution(receipt.value());
                var spans = Span.mapped(parts, from.spansOf(regrant.disbursement()));
                found.add(new Upstream(from, Span.length(parts), spans));
            }
        }
        return found;
    }
}
