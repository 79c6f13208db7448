package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.query.lineage.FundLineage.Edge;
import org.programmeledger.query.lineage.FundLineage.Kind;
import org.programmeledger.query.lineage.FundLineage.Node;

/** Draws the graph of one fund from what became of the receipts whose money was in it. */
final class FundGraph {

    private record Ends(String from, String to) {}

    private final String fund;
    private final String currency;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Ends, Long> edges = new LinkedHashMap<>();

    FundGraph(String fund, String currency) {
        this.fund = fund;
        this.currency = currency;
    }

    /** What a receipt brought into the fund, and what became of it there. */
    void add(Attribution receipt) {
        var entry = receipt.entry();
        var here = node(receipt.receipt(), Kind.RECEIPT, receipt.receipt());
        for (var flow : receipt.flows()) {
            var by = flow.entry();
            var other = String.valueOf(by.otherFund());
            if (!by.fund().equals(fund)) {
                continue;
            }
            if (by.isReceipt()) {
                var payer = entry == null ? null : entry.party();
                edge(node(String.valueOf(payer), Kind.PAYER, String.valueOf(payer)), here, flow.minor());
                edge(here, itself(), flow.minor());
            } else if (by.isArrival()) {
                edge(node("from:" + other, Kind.FUND, other), here, flow.minor());
                edge(here, itself(), flow.minor());
            } else if (by.isTransfer()) {
                edge(itself(), node("to:" + other, Kind.FUND, other), flow.minor());
            }
        }
        for (var use : receipt.uses()) {
            if (use.fund().equals(fund) && use.kind() != UseKind.TRANSFERRED) {
                use(use);
            }
        }
    }

    /** What was spent without cover, and what was drawn before attribution: the moves of the fund without a receipt. */
    void addWithoutReceipt(List<MoneyMove> moves) {
        var standing = new StandingFlows(moves);
        var drawn = new ArrayList<Flow>();
        for (var flow : standing.flows()) {
            var spent = flow.from().pocket() == Pocket.OVERRUN ? flow.to() : flow.from();
            if (flow.from().pocket() == Pocket.OVERRUN || flow.to().pocket() == Pocket.OVERRUN) {
                long minor = flow.from().pocket() == Pocket.OVERRUN ? flow.minor() : -flow.minor();
                var entry = spent.entry() == null ? null : standing.entry(spent.entry());
                edge(node("overrun", Kind.OVERRUN, "overrun"), itself(), minor);
                use(new Use(UseKind.SPENT, fund, null, null, entry == null ? flow.entry() : entry, minor));
            } else {
                drawn.add(flow);
            }
        }
        for (var use : new UsesInFund(fund, drawn, standing::entry).uses()) {
            if (use.kind() == UseKind.UNSPENT) {
                edge(node("unattributed", Kind.UNATTRIBUTED, "unattributed"), itself(), -use.minor());
            } else {
                use(use);
            }
        }
    }

    private void use(Use use) {
        var part = Lineage.part(use, currency);
        var from = itself();
        if (part.initiative() != null) {
            var initiative = node(part.initiative(), Kind.INITIATIVE, part.initiative());
            edge(from, initiative, use.minor());
            from = initiative;
        }
        var category = part.category();
        var to = category == null
                ? node("state:" + use.kind(), Kind.STATE, use.kind().name())
                : node("category:" + category, Kind.CATEGORY, category);
        edge(from, to, use.minor());
    }

    private String itself() {
        return node(fund, Kind.FUND, fund);
    }

    private String node(String id, Kind kind, @Nullable String name) {
        nodes.putIfAbsent(id, new Node(id, kind, String.valueOf(name)));
        return id;
    }

    private void edge(String from, String to, long minor) {
        edges.merge(new Ends(from, to), minor, Math::addExact);
    }

    FundLineage graph() {
        var drawn = new ArrayList<Edge>();
        edges.forEach((ends, minor) -> {
            if (minor != 0) {
                drawn.add(new Edge(ends.from(), ends.to(), new Money(minor, currency)));
            }
        });
        var used = drawn.stream()
                .flatMap(edge -> Stream.of(edge.from(), edge.to()))
                .collect(Collectors.toSet());
        return new FundLineage(
                fund,
                nodes.values().stream().filter(node -> used.contains(node.id())).toList(),
                drawn);
    }
}
