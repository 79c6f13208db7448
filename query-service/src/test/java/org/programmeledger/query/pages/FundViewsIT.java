package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.share;
import static org.programmeledger.query.BoTu.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.sight.CurrentSight;
import org.programmeledger.query.sight.Sight;
import org.programmeledger.query.statements.Statements;

/** The page of a fund and of its statements, from the tables: as of any moment, and only for who may see the fund. */
class FundViewsIT {

    private static final String FUND = fund(1).value();
    private static final int SPENT = FundViews.MOST + 1;

    private static LogWriter log;
    private static RunningQueryService service;
    private static long closedOn;
    private static long head;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        var history = History.of(BoTu.frame(PROGRAMME).toArray(LedgerEvent[]::new))
                .and(BoTu.registered(CITY, "City"))
                .and(BoTu.registered(party(2), "Foundation"))
                .and(BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")))
                .and(BoTu.opened(fund(1), PROGRAMME, "EUR"))
                .and(BoTu.pledged(fund(1), pledge(1), CITY, eur("500.00")))
                .on("2017-01-02", BoTu.received(fund(1), receipt(1), CITY, eur("120.00"), "NL-1", null))
                .on("2017-06-01", reserved());
        for (int number = 1; number <= SPENT; number++) {
            history.and(overrun(number));
        }
        closedOn = log.append(history);
        service = RunningQueryService.on(database);
        service.await(closedOn, ViewTables.ALL);
        var hash = CurrentSight.as(
                Sight.whole(),
                () -> service.part(Statements.class)
                        .ofYear(FUND, "EUR", 2017, closedOn)
                        .contentHash());
        head = log.append(
                new YearClosed(fund(1), transaction(900), 2017, hash, closedOn, null),
                new YearClosed(fund(1), transaction(901), 2016, "0".repeat(64), closedOn, null),
                new EntryCorrected(fund(1), transaction(902), receipt(1).value(), null, null, party(2)),
                new EntryCorrected(
                        fund(1), transaction(903), transaction(1).value(), LocalDate.of(2017, 12, 20), null, null));
        service.await(head, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    private static FundsReserved reserved() {
        return new FundsReserved(
                fund(1),
                transaction(800),
                initiative(1),
                eur("20.00"),
                null,
                List.of(new Draw(receipt(1), eur("20.00"))),
                List.of());
    }

    private static ExpenditureRecorded overrun(int number) {
        return new ExpenditureRecorded(
                fund(1),
                transaction(number),
                null,
                initiative(1),
                CITY,
                eur("1.00"),
                null,
                new Code("wages"),
                PaidFrom.FUND,
                null,
                List.of(),
                eur("1.00"));
    }

    @Test
    void theFundHasEverythingThatStandsInIt() {
        var details = page(head);

        assertThat(details.amounts().overrun()).isEqualTo(eur(SPENT + ".00"));
        assertThat(details.amounts().whole()).isEqualTo(eur((120 + SPENT) + ".00"));
        assertThat(details.pledges().rows())
                .singleElement()
                .satisfies(pledge -> assertThat(pledge.pledgor()).isEqualTo(new Ref(CITY.value(), "City")));
        assertThat(details.reservations()).satisfies(pending -> {
            assertThat(pending.all()).isEqualTo(1);
            assertThat(pending.rows().getFirst().row().reserved()).isEqualTo(eur("20.00"));
            assertThat(pending.rows().getFirst().initiative().name()).isEqualTo("West Practice");
        });
        assertThat(details.commitments().none()).isTrue();
        assertThat(details.receipts().all()).isEqualTo(2);
        assertThat(details.receipts().rows().getLast().layer().free()).isEqualTo(eur("100.00"));
    }

    @Test
    void aLongListShowsTheLatestAndCountsAll() {
        var expenditures = page(head).expenditures();

        assertThat(expenditures.isCut()).isTrue();
        assertThat(expenditures.all()).isEqualTo(SPENT);
        assertThat(expenditures.rows()).hasSize(FundViews.MOST);
        assertThat(expenditures.rows().getFirst().row().id()).isEqualTo(transaction(SPENT));
    }

    @Test
    void thePayerOfAReceiptIsWhoItIsKnownToBeThen() {
        assertThat(page(closedOn).receipts().rows().getLast().payer()).isEqualTo(new Ref(CITY.value(), "City"));
        assertThat(page(head).receipts().rows().getLast().payer()).isEqualTo(new Ref(party(2).value(), "Foundation"));
    }

    @Test
    void theYearsAreThoseInWhichSomethingTookEffectOrThatWereClosed() {
        assertThat(page(closedOn).years())
                .extracting(FiscalYearRow::year, FiscalYearRow::state)
                .contains(tuple(2017, State.OPEN))
                .hasSize(2);
        assertThat(page(head).years())
                .extracting(FiscalYearRow::year, FiscalYearRow::state)
                .startsWith(tuple(2016, State.CLOSED), tuple(2017, State.CLOSED))
                .hasSize(3);
    }

    @Test
    void whatWasLearnedSinceAYearWasClosedStandsBesideItsStatement() {
        var statement = statement(2017, head);

        assertThat(statement.broken()).isFalse();
        assertThat(statement.statedAt()).isEqualTo(closedOn);
        assertThat(statement.known().adjustments()).isEqualTo(2);
        assertThat(statement.learned().rows())
                .extracting(Journal.Entry::position)
                .containsExactly(head - 1, head);
        assertThat(statement.compared())
                .filteredOn(each -> each.account().equals("EXPENDITURE"))
                .containsExactly(new StatementDetails.Compared("EXPENDITURE", eur("0.00"), eur("1.00"), eur("1.00")));
        assertThat(statement(2017, closedOn).known().state()).isEqualTo(State.OPEN);
        assertThat(statement(2017, closedOn).learned().rows()).isEmpty();
    }

    @Test
    void aYearThatWasClosedOnAnotherStatementIsBroken() {
        assertThat(statement(2016, head).broken()).isTrue();
    }

    @Test
    void whoMayNotSeeTheFundSeesNothingOfIt() {
        var stranger = Sight.own(List.of(party(2)));

        assertThat(CurrentSight.<Object, RuntimeException>as(
                        stranger,
                        () -> views().fund(FUND, new AsOf.AtPosition(head)).view()))
                .isEqualTo(Optional.empty());
        assertThat(CurrentSight.<Object, RuntimeException>as(
                        stranger,
                        () -> views().statement(FUND, 2017, null, new AsOf.AtPosition(head))
                                .view()))
                .isEqualTo(Optional.empty());
    }

    private static LedgerViews views() {
        return service.part(LedgerViews.class);
    }

    private static FundDetails page(long position) {
        return CurrentSight.as(
                Sight.whole(),
                () -> views().fund(FUND, new AsOf.AtPosition(position)).view().orElseThrow());
    }

    private static StatementDetails statement(int year, long position) {
        return CurrentSight.as(
                Sight.whole(),
                () -> views().statement(FUND, year, null, new AsOf.AtPosition(position))
                        .view()
                        .orElseThrow());
    }
}
