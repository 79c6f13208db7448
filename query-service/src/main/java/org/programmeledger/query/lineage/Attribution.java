package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Pocket;

/**
 * What became of one receipt, in all funds that its money was in, as far as the asker may see. The uses sum to what came in,
 * to the minor unit.
 */
final class Attribution {

    private final String receipt;
    private final StandingFlows standing;
    private final List<Flow> flows;
    private final List<Use> uses;

    /**
     * Of the moves of a receipt, in the order of the log.
     *
     * @param moves also of what describes them: corrections, and expenditures that were covered
     */
    Attribution(String receipt, List<MoneyMove> moves) {
        this.receipt = receipt;
        this.standing = new StandingFlows(moves);
        this.flows = standing.flows().stream().filter(this::isOfReceipt).toList();
        this.uses = allUses();
    }

    private boolean isOfReceipt(Flow flow) {
        var of = flow.to().receipt();
        return of != null && of.value().equals(receipt);
    }

    private List<Use> allUses() {
        var found = new ArrayList<Use>();
        flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.entry().fund(), LinkedHashMap::new, Collectors.toList()))
                .forEach((fund, here) -> found.addAll(new UsesInFund(fund, here, standing::entry).uses()));
        for (var flow : flows) {
            if (flow.to().pocket() == Pocket.OUTSIDE && flow.entry().isRefund()) {
                found.add(new Use(UseKind.REFUNDED, flow.entry().fund(), null, null, flow.entry(), flow.minor()));
            }
        }
        transfers().values().stream().filter(transfer -> transfer.minor() > 0).forEach(found::add);
        found.sort(Use.IN_ORDER);
        return List.copyOf(found);
    }

    /** By the id of the transfer what was sent and has not arrived; less than nothing where only the arrival is seen. */
    private Map<String, Use> transfers() {
        var sent = new TreeMap<String, Use>();
        for (var flow : flows) {
            var entry = flow.entry();
            if (entry.isTransfer()) {
                sent.merge(entry.id(), transferred(entry, flow.minor()), Attribution::sum);
            } else if (entry.isArrival() && entry.about() != null) {
                sent.merge(entry.about(), transferred(entry, -flow.minor()), Attribution::sum);
            }
        }
        return sent;
    }

    private static Use transferred(Entry entry, long minor) {
        return new Use(UseKind.TRANSFERRED, entry.fund(), null, null, entry, minor);
    }

    private static Use sum(Use one, Use other) {
        var entry = one.entry();
        var first = entry != null && entry.isTransfer() ? one : other;
        return new Use(
                first.kind(), first.fund(), null, null, first.entry(), Math.addExact(one.minor(), other.minor()));
    }

    String receipt() {
        return receipt;
    }

    /** Whether nothing of it is seen. */
    boolean isEmpty() {
        return standing.currency() == null;
    }

    /** What moved it and stands, in the order of the log. */
    List<Flow> flows() {
        return flows;
    }

    /** What the money is, in the order in which it became that; what is free comes last. */
    List<Use> uses() {
        return uses;
    }

    /** What came in and was not reversed: by the receipt itself, or by transfers of which only the arrival is seen. */
    long came() {
        long received = flows.stream()
                .filter(flow -> flow.entry().isReceipt())
                .mapToLong(Flow::minor)
                .sum();
        return received
                - transfers().values().stream()
                        .filter(transfer -> transfer.minor() < 0)
                        .mapToLong(Use::minor)
                        .sum();
    }

    /** The receipt itself; null where only what became of it elsewhere is seen. */
    @Nullable
    Entry entry() {
        return standing.entry(receipt);
    }

    /** An entry of this receipt's money, as corrected. */
    @Nullable
    Entry entry(String id) {
        return standing.entry(id);
    }

    String currency() {
        var currency = standing.currency();
        return currency == null ? "EUR" : currency;
    }

    /** What was paid out or spent by an entry, and was not reversed: in the order of the log. */
    List<Flow> paid() {
        return flows.stream()
                .filter(flow -> flow.to().pocket() == Pocket.SPENT
                        || flow.to().pocket() == Pocket.ADVANCED)
                .toList();
    }

    /** What stands of a disbursement, where in the order of uses: what was paid back of it is not in these. */
    List<Span> spansOf(String disbursement) {
        var spans = new ArrayList<Span>();
        long from = 0;
        for (var use : uses) {
            var paid = use.disbursement();
            if (paid != null && paid.id().equals(disbursement)) {
                spans.add(new Span(from, from + use.minor()));
            }
            from += use.minor();
        }
        return spans;
    }

    /** What stands as spent by an entry, where in the order of uses. */
    List<Span> spansSpentBy(String entry) {
        var spans = new ArrayList<Span>();
        long from = 0;
        for (var use : uses) {
            var spending = use.entry();
            if (use.kind() == UseKind.SPENT && spending != null && spending.id().equals(entry)) {
                spans.add(new Span(from, from + use.minor()));
            }
            from += use.minor();
        }
        return spans;
    }

    /** The uses within these spans of the order of uses, with what of each is in them. */
    List<Use> usesWithin(List<Span> spans) {
        var within = new ArrayList<Use>();
        long from = 0;
        for (var use : uses) {
            var whole = new Span(from, from + use.minor());
            long part = spans.stream().mapToLong(span -> whole.common(span).length()).sum();
            if (part > 0) {
                within.add(new Use(use.kind(), use.fund(), use.commitment(), use.disbursement(), use.entry(), part));
            }
            from += use.minor();
        }
        return within;
    }
}
