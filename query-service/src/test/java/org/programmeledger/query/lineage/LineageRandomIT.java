package org.programmeledger.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.lineage.Origins.Granted;
import org.programmeledger.query.lineage.Origins.Origin;
import org.programmeledger.query.lineage.ReceiptUses.GrantedOn;
import org.programmeledger.query.lineage.ReceiptUses.Part;

/**
 * Random histories over several funds: both directions sum to the cent at every position that is asked, say what the events
 * say, and agree with each other.
 */
class LineageRandomIT {

    private static final int FACTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 5, 8, 13})
    void bothDirectionsSumExactlyAndAgreeAtEveryPosition(long seed) {
        var facts = RandomMoney.of(seed, FACTS);
        try (var database = ViewsDatabase.fresh()) {
            var view = new LineageView(database.template(), database.views());
            ViewsDatabase.feed(view, History.of().and(facts).events(), 7);
            var lineage = new Lineage(view);
            for (long position : List.of(90L, 201L, 302L, (long) FACTS)) {
                new Position(facts, lineage, position).check();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34})
    void theTableDoesNotDependOnTheBatchesNorOnHowItIsLoaded(long seed) {
        var events = History.of().and(RandomMoney.of(seed, FACTS)).events();
        var digests = new ArrayList<String>();
        for (int batch : List.of(1, 7, 1000)) {
            try (var database = ViewsDatabase.fresh()) {
                ViewsDatabase.feed(new LineageView(database.template(), database.views()), events, batch);
                digests.add(database.digest("money_move"));
            }
        }
        try (var database = ViewsDatabase.fresh()) {
            database.jdbc().sql("drop table views.money_move").update();
            var load = new LineageView(database.template(), database.views()).load();
            for (int from = 0; from < events.size(); from += 64) {
                load.apply(events.subList(from, Math.min(from + 64, events.size())));
            }
            load.finish();
            digests.add(database.digest("money_move"));
        }

        assertThat(digests.stream().distinct()).hasSize(1).doesNotContain("0 ");
    }

    /** Everything that can be asked at one position. */
    private static final class Position {

        private final Books books;
        private final Lineage lineage;
        private final long at;
        private final Map<String, ReceiptUses> uses = new TreeMap<>();
        /** What of a receipt is in an entry, forwards: by the chain of receipts, last first, and the entry. */
        private final Map<String, Long> forwards = new TreeMap<>();

        private final Map<String, Long> backwards = new TreeMap<>();

        Position(List<LedgerEvent> facts, Lineage lineage, long at) {
            this.books = Books.of(facts.subList(0, (int) at));
            this.lineage = lineage;
            this.at = at;
        }

        void check() {
            books.all(ReceiptRecorded.class).forEach(this::receipt);
            books.all(ExpenditureRecorded.class).forEach(this::expenditure);
            books.all(DisbursementMade.class).forEach(this::disbursement);
            for (int fund = 1; fund <= RandomMoney.FUNDS; fund++) {
                graph(lineage.ofFund(BoTu.fund(fund).value(), "EUR", at));
            }
            assertThat(forwards).as("both directions at %d", at).isEqualTo(backwards);
            if (at == FACTS) {
                assertThat(backwards.keySet())
                        .as("the control: what was granted on was granted on and spent")
                        .anyMatch(path -> path.split("[|]").length > 2);
            }
        }

        private void receipt(ReceiptRecorded receipt) {
            var id = receipt.receipt().value();
            var answer = lineage.uses(id, at).orElseThrow();
            uses.put(id, answer);
            var as = "%s at %d".formatted(id, at);
            assertThat(answer.amount().minor()).as(as).isEqualTo(books.received(receipt));
            assertThat(sum(answer.uses())).as(as).isEqualTo(answer.amount().minor());
            assertThat(answer.uses()).as(as).allMatch(part -> part.amount().isPositive());
            var told = new TreeMap<UseKind, Long>();
            answer.totals().forEach((kind, amount) -> told.put(kind, amount.minor()));
            assertThat(told)
                    .as(as)
                    .isEqualTo(new TreeMap<>(Map.of(
                            UseKind.UNSPENT, books.held(id, Pocket.FREE),
                            UseKind.RESERVED, books.held(id, Pocket.RESERVED),
                            UseKind.COMMITTED, books.held(id, Pocket.COMMITTED),
                            UseKind.ADVANCED, books.held(id, Pocket.ADVANCED),
                            UseKind.SPENT, books.held(id, Pocket.SPENT),
                            UseKind.RECOVERABLE, books.held(id, Pocket.RECOVERABLE),
                            UseKind.WRITTEN_OFF, books.held(id, Pocket.WRITTEN_OFF),
                            UseKind.REFUNDED, books.refunded(receipt.receipt()),
                            UseKind.TRANSFERRED, books.underWay(receipt.receipt()))));
            onward(answer.grantedOn(), id, as);
        }

        /** What goes into a node comes out of it; what is spent is what the books say. */
        private void graph(FundLineage graph) {
            var in = new TreeMap<String, Long>();
            var out = new TreeMap<String, Long>();
            for (var edge : graph.edges()) {
                out.merge(edge.from(), edge.amount().minor(), Long::sum);
                in.merge(edge.to(), edge.amount().minor(), Long::sum);
            }
            assertThat(graph.edges()).allMatch(edge -> edge.amount().isPositive());
            for (var node : graph.nodes()) {
                if (in.containsKey(node.id()) && out.containsKey(node.id())) {
                    assertThat(in.get(node.id()))
                            .as("%s in %s at %d", node, graph.fund(), at)
                            .isEqualTo(out.get(node.id()));
                }
            }
            long spent = graph.edges().stream()
                    .filter(edge -> edge.to().startsWith("category:") || edge.to().equals("state:SPENT"))
                    .mapToLong(edge -> edge.amount().minor())
                    .sum();
            assertThat(spent).isEqualTo(books.balances(graph.fund()).entrySet().stream()
                    .filter(held -> held.getKey().pocket() == Pocket.SPENT)
                    .mapToLong(Map.Entry::getValue)
                    .sum());
        }

        private void onward(List<GrantedOn> grants, String path, String as) {
            for (var grant : grants) {
                var chain = grant.receipt() + "|" + path;
                assertThat(sum(grant.uses())).as(as).isEqualTo(grant.amount().minor());
                for (var part : grant.uses()) {
                    if (part.kind() == UseKind.SPENT && isExpenditure(part)) {
                        forwards.merge(part.entry() + " " + chain, part.amount().minor(), Long::sum);
                    }
                }
                onward(grant.grantedOn(), chain, as);
            }
        }

        private void expenditure(ExpenditureRecorded spent) {
            var id = spent.transaction().value();
            var answer = lineage.ofExpenditure(id, at).orElseThrow();
            assertThat(answer.overrun().minor()).isEqualTo(books.overrun(spent));
            sums(answer, books.drawn(spent));
            for (var origin : answer.origins()) {
                assertThat(sum(parts(origin, part -> part.kind() == UseKind.SPENT && id.equals(part.entry()))))
                        .as("%s of %s at %d", id, origin.receipt(), at)
                        .isEqualTo(origin.amount().minus(origin.returned()).minor());
                backward(id, origin.regrant(), origin.receipt());
            }
        }

        private void disbursement(DisbursementMade paid) {
            var id = paid.transaction().value();
            var answer = lineage.ofDisbursement(id, at).orElseThrow();
            sums(answer, books.drawn(paid));
            for (var origin : answer.origins()) {
                assertThat(sum(parts(origin, part -> id.equals(part.disbursement()))))
                        .as("%s of %s at %d", id, origin.receipt(), at)
                        .isEqualTo(origin.amount().minus(origin.returned()).minor());
            }
        }

        private void sums(Origins answer, Map<String, Long> drawn) {
            var told = new TreeMap<String, Long>();
            answer.origins().forEach(origin -> told.put(origin.receipt(), origin.amount().minor()));
            assertThat(told).as("%s at %d", answer.entry(), at).isEqualTo(drawn);
            long sum = told.values().stream().mapToLong(Long::longValue).sum()
                    + answer.overrun().minor()
                    + answer.unattributed().minor();
            assertThat(answer.amount().minor()).as("%s at %d", answer.entry(), at).isEqualTo(sum);
            answer.origins().forEach(this::nested);
        }

        /** What another fund granted is explained to the cent, as far as it was not paid back since. */
        private void nested(Origin origin) {
            var granted = origin.regrant();
            if (granted != null) {
                long explained = granted.origins().stream()
                        .mapToLong(from -> from.amount().minor())
                        .sum();
                assertThat(explained + granted.notSeen().minor())
                        .isEqualTo(origin.amount().minus(origin.returned()).minor());
                granted.origins().forEach(this::nested);
            }
        }

        private void backward(String entry, @Nullable Granted granted, String path) {
            if (granted != null) {
                for (var origin : granted.origins()) {
                    var chain = path + "|" + origin.receipt();
                    backwards.merge(entry + " " + chain, origin.amount().minor(), Long::sum);
                    backward(entry, origin.regrant(), chain);
                }
            }
        }

        private List<Part> parts(Origin origin, Predicate<Part> which) {
            return Stream.ofNullable(uses.get(origin.receipt()))
                    .flatMap(answer -> answer.uses().stream())
                    .filter(which)
                    .toList();
        }

        private boolean isExpenditure(Part part) {
            return part.entry() != null && books.entry(part.entry()) instanceof ExpenditureRecorded;
        }

        private static long sum(List<Part> parts) {
            return parts.stream().mapToLong(part -> part.amount().minor()).sum();
        }
    }
}
