package org.programmeledger.query.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.query.History;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.journal.JournalView;
import org.programmeledger.query.journal.JournalView.Filter;
import org.programmeledger.query.statements.AllFunds.InCurrency;
import org.programmeledger.query.statements.Statement.Movement;

/** Whatever happened: the statement over all funds is the statements of the funds taken together, to the cent. */
class AllFundsIT {

    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST = LocalDate.parse("2018-08-31");

    private final List<InCurrency> compared = new ArrayList<>();

    /** Whose statement it is; exactly one of both. */
    private record Whose(
            @Nullable String initiative, @Nullable String party) {

        Filter in(@Nullable String fund) {
            return new Filter(fund, Set.of(), initiative, party, null, null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void addsUpToTheStatementsOfTheFunds(long seed) {
        var history = RandomHistory.of(seed, 400);
        try (var database = ViewsDatabase.fresh()) {
            var journal = new JournalView(database.template(), database.views());
            ViewsDatabase.feed(journal, history.events(), 50);
            for (long asOf : List.of(history.head() / 2, history.head())) {
                everybody(database).forEach(whose -> agree(whose, history, journal, asOf));
            }
        }
        assertThat(compared)
                .as("the control")
                .hasSizeGreaterThan(20)
                .anyMatch(one -> one.funds().size() > 1)
                .anyMatch(
                        one -> !one.statement().opening().equals(one.statement().closing()))
                .extracting(one -> one.statement().currency())
                .contains("EUR", "USD");
    }

    private static List<Whose> everybody(ViewsDatabase database) {
        return database.jdbc()
                .sql("select distinct initiative, null as party from views.journal_line where initiative is not null"
                        + " union all select distinct null, party from views.journal_line where party is not null")
                .query((row, nr) -> new Whose(row.getString("initiative"), row.getString("party")))
                .list();
    }

    private void agree(Whose whose, History history, JournalView journal, long asOf) {
        var statements = new Statements(journal);
        var together = statements.ofAllFunds(whose.in(null), FIRST, LAST, asOf).statements();
        var expected = new TreeMap<String, List<Statement>>();
        for (var fund : history.rows(new FundProjection(), asOf).values()) {
            var asked = whose.in(fund.id().value());
            if (!journal.entries(asked.between(null, LAST), asOf, 0, 1).isEmpty()) {
                expected.computeIfAbsent(fund.currency(), same -> new ArrayList<>())
                        .add(of(statements, fund, asked, asOf));
            }
        }
        assertThat(together)
                .extracting(one -> one.statement().currency())
                .as("%s as of %d", whose, asOf)
                .containsExactlyElementsOf(expected.keySet());
        for (var one : together) {
            agree(one, expected.getOrDefault(one.statement().currency(), List.of()));
        }
        compared.addAll(together);
    }

    private static Statement of(Statements statements, FundRow fund, Filter asked, long asOf) {
        return statements.of(asked, fund.currency(), FIRST, LAST, asOf).statement();
    }

    private static void agree(InCurrency one, List<Statement> parts) {
        assertThat(one.statement().fund()).isNull();
        assertThat(one.contentHash()).isEqualTo(Statements.hash(one.statement()));
        assertThat(one.funds())
                .containsExactlyElementsOf(
                        parts.stream().map(part -> String.valueOf(part.fund())).toList());
        assertThat(one.statement().opening()).isEqualTo(sum(parts.stream().map(Statement::opening)));
        assertThat(one.statement().closing()).isEqualTo(sum(parts.stream().map(Statement::closing)));
        for (var kind : parts.stream()
                .flatMap(part -> part.movements().stream())
                .map(Movement::kind)
                .distinct()
                .toList()) {
            assertThat(of(one.statement(), kind))
                    .as(kind)
                    .isEqualTo(sum(parts.stream().map(part -> of(part, kind))));
        }
    }

    private static Map<String, Money> of(Statement statement, String kind) {
        return sum(statement.movements().stream()
                .filter(movement -> movement.kind().equals(kind))
                .map(Movement::accounts));
    }

    private static Map<String, Money> sum(Stream<? extends Map<String, Money>> parts) {
        var sum = new TreeMap<String, Money>();
        parts.forEach(part -> part.forEach((account, amount) -> sum.merge(account, amount, Money::plus)));
        sum.values().removeIf(amount -> amount.minor() == 0);
        return sum;
    }
}
