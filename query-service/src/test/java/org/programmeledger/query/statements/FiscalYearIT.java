package org.programmeledger.query.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.transaction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FiscalYearProjection;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.journal.JournalEntry;
import org.programmeledger.query.journal.JournalView;
import org.programmeledger.query.statements.FiscalYears.FiscalYear;

/** The statement of a closed year never changes (invariant 17); what is learned later is an adjustment (worked example 8). */
class FiscalYearIT {

    private static final ExpenditureRecorded FIRST = spent(1, "1250000.00");
    private static final ExpenditureRecorded LATE = spent(2, "8400.00");

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final JournalView journal = new JournalView(database.template(), database.views());
    private final Statements statements = new Statements(journal);

    /** Up to position 4 the year 2018 as it was known when it was closed. */
    private final History history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
            .on("2018-01-02", BoTu.received(fund(1), receipt(1), CITY, eur("2000000.00"), "NL-1", null))
            .on("2018-01-03", BoTu.committed(fund(1), commitment(1), initiative(1), eur("2000000.00")))
            .on("2018-06-01", FIRST);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aClosedYearStaysAsItWasAndALateFactIsAnAdjustment() {
        closeOnItsStatement();
        long onTheFirstOfMarch = history.head();
        history.on("2018-12-20", LATE);

        var then = year(onTheFirstOfMarch);
        assertThat(spent(then.frozen())).isEqualTo(eur("1250000.00"));
        assertThat(spent(then.asKnown())).isEqualTo(eur("1250000.00"));
        assertThat(then.adjustments()).isZero();

        var now = year(history.head());
        assertThat(now.state()).isEqualTo(State.CLOSED);
        assertThat(now.hashMatches()).isTrue();
        assertThat(spent(now.frozen())).isEqualTo(eur("1250000.00"));
        assertThat(spent(now.asKnown())).isEqualTo(eur("1258400.00"));
        assertThat(now.adjustments()).isEqualTo(1);
        assertThat(now.adjusted()).containsEntry("EXPENDITURE", eur("8400.00"));
        assertThat(adjustments()).containsExactly(7L);
    }

    @Test
    void aCorrectedDateLeavesTheClosedYearAsItWas() {
        closeOnItsStatement();
        history.on(
                "2019-03-05",
                new EntryCorrected(
                        fund(1), transaction(9), transaction(1).value(), LocalDate.parse("2019-01-04"), null, null));

        var now = year(history.head());

        assertThat(spent(now.frozen())).isEqualTo(eur("1250000.00"));
        assertThat(spent(now.asKnown())).isEqualTo(eur("0.00"));
        assertThat(spent(statements.ofYear(fund(1).value(), "EUR", 2019, history.head())))
                .isEqualTo(eur("1250000.00"));
        assertThat(adjustments()).containsExactly(7L);
    }

    @Test
    void aCorrectedPartyAndCategoryHoldAndTheFirstStaysKnown() {
        history.and(new EntryCorrected(
                fund(1), transaction(9), transaction(1).value(), null, new Code("travel"), party(5)));
        feed();

        assertThat(ofParty(4, 5)).isEmpty();
        assertThat(ofParty(5, 5)).hasSize(1);
        assertThat(journal.balances(fund(1).value(), "EUR", 5, null))
                .isEqualTo(journal.balances(fund(1).value(), "EUR", 4, null));
        assertThat(journal.entries(JournalView.Filter.ofFund(fund(1).value()), 5, 4, 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo(transaction(1).value());
                    assertThat(entry.kind()).isEqualTo("funding.expenditure-recorded");
                    assertThat(entry.lines().getFirst().party()).isEqualTo(party(4).value());
                    assertThat(entry.lines().getLast().category()).isEqualTo("travel");
                });
    }

    @Test
    void aReversalIsOfTheKindOfWhatItReversesAlsoTheReversalOfAReversal() {
        var back = Movements.of(FIRST).stream().map(Move::reversed).toList();
        history.on("2018-07-01", reversal(8, transaction(1).value(), back));
        feed();
        assertThat(kind(5)).containsExactly("funding.funds-committed", "funding.receipt-recorded");

        history.on("2018-08-01", reversal(9, transaction(8).value(), Movements.of(FIRST)));
        journal.apply(history.events().subList(5, 6));

        assertThat(kind(6))
                .containsExactlyInAnyOrder(
                        "funding.receipt-recorded", "funding.funds-committed", "funding.expenditure-recorded");
    }

    @Test
    void onlyWhatIsEffectiveWithinTheYearIsAnAdjustmentOfIt() {
        closeOnItsStatement();
        history.on("2017-12-31", spent(3, "1.00"))
                .on("2018-01-01", spent(4, "2.00"))
                .on("2018-12-31", spent(5, "4.00"))
                .on("2019-01-01", spent(6, "8.00"));

        assertThat(year(history.head()).adjustments()).isEqualTo(2);
        assertThat(adjustments()).containsExactly(8L, 9L);
        assertThat(years().adjustments(fundRow(), 2018, history.head(), 8, 10))
                .as("the page after the first")
                .extracting(JournalEntry::position)
                .containsExactly(9L);
        assertThat(years().adjustments(fundRow(), 2017, history.head(), 0, 10))
                .as("of a year that is not closed")
                .isEmpty();
    }

    @Test
    void theYearsOfAFundAreItsOwnPageByPage() {
        var own = fundRow();
        closeOnItsStatement();
        history.and(
                new YearCloseProposed(fund(1), transaction(30), 2019, "0".repeat(64), 4, "person-1"),
                new YearCloseProposed(fund(2), transaction(31), 2017, "0".repeat(64), 4, "person-1"));
        var years = years();

        assertThat(years.list(own, history.head(), 0, 10))
                .extracting(row -> row.year(), row -> row.state())
                .containsExactly(tuple(2018, State.CLOSED), tuple(2019, State.PROPOSED));
        assertThat(years.list(own, history.head(), 2018, 10))
                .extracting(row -> row.year())
                .containsExactly(2019);
        assertThat(years.list(own, history.head(), 0, 1))
                .extracting(row -> row.year())
                .containsExactly(2018);
        assertThat(years.list(own, 4, 0, 10))
                .as("before the first was proposed")
                .isEmpty();
        assertThat(years.all(own, history.head())).extracting(row -> row.year()).containsExactly(2018, 2019);
    }

    @Test
    void aYearIsOpenThenProposedThenClosed() {
        closeOnItsStatement();

        assertThat(year(4).state()).isEqualTo(State.OPEN);
        assertThat(year(5).state()).isEqualTo(State.PROPOSED);
        assertThat(year(6).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void anotherStatementThanTheOneThatWasClosedIsSeen() {
        history.and(new YearClosed(fund(1), transaction(21), 2018, "0".repeat(64), 4, null));

        assertThat(year(history.head()).hashMatches()).isFalse();
    }

    private void closeOnItsStatement() {
        var scratch = ViewsDatabase.fresh();
        try (scratch) {
            var view = new JournalView(scratch.template(), scratch.views());
            ViewsDatabase.feed(view, history.events(), 10);
            var hash = new Statements(view)
                    .ofYear(fund(1).value(), "EUR", 2018, history.head())
                    .contentHash();
            history.on("2019-02-14", new YearCloseProposed(fund(1), transaction(20), 2018, hash, 4, "person-1"));
            history.on("2019-02-15", new YearClosed(fund(1), transaction(21), 2018, hash, 4, null));
        }
    }

    private void feed() {
        ViewsDatabase.feed(journal, history.events(), 3);
    }

    private FiscalYears years() {
        database.template().execute("truncate views.journal_line, views.fiscal_year");
        feed();
        var years = database.view(new FiscalYearProjection(), history.events(), 3);
        return new FiscalYears(years, statements, journal);
    }

    private FiscalYear year(long asOf) {
        return years().of(fundRow(), 2018, asOf);
    }

    private List<Long> adjustments() {
        return years().adjustments(fundRow(), 2018, history.head(), 0, 10).stream()
                .map(JournalEntry::position)
                .toList();
    }

    private FundRow fundRow() {
        return history.row(new FundProjection());
    }

    private List<JournalEntry> ofParty(long asOf, long number) {
        return journal.entries(
                new JournalView.Filter(
                        fund(1).value(), java.util.Set.of(), null, party(number).value(), null, null),
                asOf,
                0,
                10);
    }

    private List<String> kind(long asOf) {
        return statements.ofYear(fund(1).value(), "EUR", 2018, asOf).statement().movements().stream()
                .map(Statement.Movement::kind)
                .toList();
    }

    private static Money spent(@Nullable Stated stated) {
        assertThat(stated).isNotNull();
        return stated.statement().closing().getOrDefault("EXPENDITURE", eur("0.00"));
    }

    private static EntryReversed reversal(long number, String reverses, List<Move> moves) {
        return new EntryReversed(fund(1), transaction(number), reverses, initiative(1), party(4), moves);
    }

    private static ExpenditureRecorded spent(long number, String amount) {
        return new ExpenditureRecorded(
                fund(1),
                transaction(number),
                commitment(1),
                initiative(1),
                party(4),
                eur(amount),
                null,
                new Code("wages"),
                PaidFrom.FUND,
                null,
                List.of(new Draw(null, eur(amount))),
                null);
    }
}
