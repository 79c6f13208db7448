package org.programmeledger.query.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.query.lineage.Origins.Granted;
import org.programmeledger.query.lineage.Origins.Origin;
import org.programmeledger.query.lineage.ReceiptUses.GrantedOn;
import org.programmeledger.query.lineage.ReceiptUses.Part;
import org.springframework.stereotype.Component;

/** Says what became of money and whose it was, as far as the current reader may see. */
@Component
public final class Lineage {

    /** The views it reads. */
    public static final List<String> VIEWS = List.of("lineage");

    private final LineageView view;

    Lineage(LineageView view) {
        this.view = view;
    }

    /** What became of a receipt, as of a position; empty if there is none, or it is not the reader's to see. */
    public Optional<ReceiptUses> uses(String receipt, long asOf) {
        var tracing = new Tracing(view, asOf);
        var attribution = tracing.attribution(receipt);
        return attribution.isEmpty() ? Optional.empty() : Optional.of(uses(tracing, attribution));
    }

    /** Who paid each of these receipts, as corrected; without those that are not the reader's to see. */
    public Map<String, String> payers(Collection<String> receipts, long asOf) {
        var standing = new StandingFlows(view.ofEntries(receipts, asOf));
        var payers = new LinkedHashMap<String, String>();
        for (var receipt : receipts) {
            var entry = standing.entry(receipt);
            if (entry != null && entry.isReceipt() && entry.party() != null) {
                payers.put(receipt, entry.party());
            }
        }
        return payers;
    }

    /** Whose money an expenditure was; empty if there is none, or it is not the reader's to see. */
    public Optional<Origins> ofExpenditure(String expenditure, long asOf) {
        return origins(new Tracing(view, asOf), expenditure, "funding.expenditure-recorded");
    }

    /** Whose money a disbursement was; empty if there is none, or it is not the reader's to see. */
    public Optional<Origins> ofDisbursement(String disbursement, long asOf) {
        return origins(new Tracing(view, asOf), disbursement, "funding.disbursement-made");
    }

    /** The money of a fund as a graph, as far as the reader may see. */
    public FundLineage ofFund(String fund, String currency, long asOf) {
        var moves = view.ofFunds(List.of(fund), asOf);
        var tracing = new Tracing(view, asOf);
        var receipts = moves.stream()
                .flatMap(move -> Stream.ofNullable(move.receipt()))
                .distinct()
                .toList();
        tracing.read(receipts);
        var graph = new FundGraph(fund, currency);
        receipts.forEach(receipt -> graph.add(tracing.attribution(receipt)));
        // Expenditures stay among them, because they say what an overrun was spent on.
        graph.addWithoutReceipt(
                moves.stream().filter(move -> move.receipt() == null).toList());
        return graph.graph();
    }

    /** What became of all money that a party paid, as far as the reader may see. */
    public PartyMoney ofParty(String party, long asOf) {
        var tracing = new Tracing(view, asOf);
        var receipts = view.paidBy(List.of(party), asOf).stream()
                .map(move -> move.isReceipt() ? move.entry() : String.valueOf(move.about()))
                .distinct()
                .toList();
        tracing.read(receipts);
        var paid = new ArrayList<PartyMoney.Paid>();
        for (var receipt : receipts) {
            var attribution = tracing.attribution(receipt);
            var entry = attribution.entry();
            if (entry != null && entry.isReceipt() && party.equals(entry.party())) {
                paid.add(new PartyMoney.Paid(
                        receipt,
                        entry.fund(),
                        entry.effectiveOn(),
                        new Money(attribution.came(), attribution.currency()),
                        totals(attribution)));
            }
        }
        var totals = new TreeMap<String, PartyMoney.Total>();
        for (var one : paid) {
            totals.merge(
                    one.amount().currency(),
                    new PartyMoney.Total(one.amount(), one.uses()),
                    (before, more) ->
                            new PartyMoney.Total(before.amount().plus(more.amount()), sum(before.uses(), more.uses())));
        }
        return new PartyMoney(party, List.copyOf(totals.values()), paid);
    }

    private static Map<UseKind, Money> sum(Map<UseKind, Money> one, Map<UseKind, Money> other) {
        var sum = new EnumMap<UseKind, Money>(one);
        other.forEach((kind, amount) -> sum.merge(kind, amount, Money::plus));
        return sum;
    }

    private static Map<UseKind, Money> totals(Attribution attribution) {
        var totals = new EnumMap<UseKind, Money>(UseKind.class);
        for (var kind : UseKind.values()) {
            totals.put(kind, Money.zero(attribution.currency()));
        }
        for (var use : attribution.uses()) {
            totals.merge(use.kind(), new Money(use.minor(), attribution.currency()), Money::plus);
        }
        return totals;
    }

    static ReceiptUses uses(Tracing tracing, Attribution attribution) {
        var currency = attribution.currency();
        var entry = attribution.entry();
        return new ReceiptUses(
                attribution.receipt(),
                entry == null ? null : entry.fund(),
                entry == null ? null : entry.party(),
                entry == null ? null : entry.effectiveOn(),
                entry == null ? null : entry.position(),
                new Money(attribution.came(), currency),
                totals(attribution),
                attribution.uses().stream().map(use -> part(use, currency)).toList(),
                grantedOn(tracing, tracing.onward(attribution)));
    }

    private static List<GrantedOn> grantedOn(Tracing tracing, List<Tracing.Onward> onward) {
        return onward.stream()
                .map(on -> {
                    var there = on.there();
                    var currency = there.currency();
                    var entry = there.entry();
                    return new GrantedOn(
                            on.regrant().disbursement(),
                            entry == null ? "" : entry.fund(),
                            there.receipt(),
                            new Money(Span.length(on.spans()), currency),
                            there.usesWithin(on.spans()).stream()
                                    .map(use -> part(use, currency))
                                    .toList(),
                            grantedOn(tracing, tracing.onward(there, on.spans())));
                })
                .toList();
    }

    static Part part(Use use, String currency) {
        var commitment = use.commitment();
        var disbursement = use.disbursement();
        var entry = use.entry();
        var made = Stream.of(entry, disbursement, commitment)
                .filter(Objects::nonNull)
                .toList();
        var paidTo = disbursement == null ? null : disbursement.party();
        var spent = entry != null && entry.isExpenditure() ? entry : null;
        return new Part(
                use.kind(),
                use.fund(),
                new Money(use.minor(), currency),
                commitment == null ? null : commitment.id(),
                disbursement == null ? null : disbursement.id(),
                entry == null ? null : entry.id(),
                made.stream()
                        .map(Entry::initiative)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                paidTo != null || commitment == null ? paidTo : commitment.party(),
                spent == null ? null : spent.party(),
                spent == null ? null : spent.category(),
                entry == null ? null : entry.otherFund(),
                made.isEmpty() ? null : made.getFirst().effectiveOn(),
                made.stream().map(Entry::position).distinct().sorted().toList());
    }

    private static Optional<Origins> origins(Tracing tracing, String id, String type) {
        var standing = tracing.entry(id);
        var entry = standing.entry(id);
        var currency = standing.currency();
        if (entry == null || currency == null || !entry.type().equals(type)) {
            return Optional.empty();
        }
        var drawn = new LinkedHashMap<String, Long>();
        long unattributed = 0;
        for (var flow : standing.flows()) {
            var receipt = flow.to().receipt();
            if (paidFor(flow, entry) && receipt != null) {
                drawn.merge(receipt.value(), flow.minor(), Math::addExact);
            } else if (paidFor(flow, entry) && flow.from().pocket() != Pocket.OVERRUN) {
                unattributed += flow.minor();
            }
        }
        tracing.read(drawn.keySet());
        var origins = new ArrayList<Origin>();
        drawn.forEach((receipt, minor) -> {
            var attribution = tracing.attribution(receipt);
            var spans = entry.isDisbursement() ? attribution.spansOf(id) : attribution.spansSpentBy(id);
            origins.add(origin(tracing, new Tracing.Upstream(attribution, minor, spans), currency));
        });
        long overrun = overrun(standing);
        long all = drawn.values().stream().mapToLong(Long::longValue).sum() + overrun + unattributed;
        return Optional.of(new Origins(
                id,
                entry.fund(),
                entry.position(),
                entry.effectiveOn(),
                entry.initiative(),
                entry.party(),
                entry.category(),
                new Money(all, currency),
                new Money(overrun, currency),
                new Money(unattributed, currency),
                origins));
    }

    /** What was spent without cover, less what was covered since. */
    private static long overrun(StandingFlows standing) {
        return standing.flows().stream()
                .mapToLong(flow -> (flow.from().pocket() == Pocket.OVERRUN ? flow.minor() : 0)
                        - (flow.to().pocket() == Pocket.OVERRUN ? flow.minor() : 0))
                .sum();
    }

    /** Whether it is what the entry paid or spent, or what covered its overrun since. */
    private static boolean paidFor(Flow flow, Entry entry) {
        var to = flow.to();
        boolean paid = to.pocket() == Pocket.ADVANCED || to.pocket() == Pocket.SPENT;
        return paid && (flow.entry().id().equals(entry.id()) || entry.id().equals(to.entry()));
    }

    private static Origin origin(Tracing tracing, Tracing.Upstream upstream, String currency) {
        var from = upstream.from();
        var entry = from.entry();
        long stands = Span.length(upstream.spans());
        return new Origin(
                from.receipt(),
                entry == null ? null : entry.fund(),
                entry == null ? null : entry.party(),
                new Money(upstream.drawn(), currency),
                new Money(upstream.drawn() - stands, currency),
                granted(tracing, from, upstream.spans(), currency));
    }

    private static @Nullable Granted granted(Tracing tracing, Attribution receipt, List<Span> spans, String currency) {
        var regrant = tracing.regrant(receipt);
        var entry = receipt.entry();
        if (regrant == null || entry == null || entry.otherFund() == null) {
            return null;
        }
        var upstream = tracing.upstream(regrant, spans);
        long seen = upstream.stream().mapToLong(Tracing.Upstream::drawn).sum();
        return new Granted(
                regrant.disbursement(),
                entry.otherFund(),
                upstream.stream().map(from -> origin(tracing, from, currency)).toList(),
                new Money(Span.length(spans) - seen, currency));
    }
}
