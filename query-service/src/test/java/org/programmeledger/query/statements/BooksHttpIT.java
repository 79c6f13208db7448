package org.programmeledger.query.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.BoTu.transaction;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;

/** The books over HTTP: each question is answered with what was recorded, as of any position, and no other fund has it. */
class BooksHttpIT {

    private static final String FUND = "/v1/funds/" + fund(1);

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        long head = log.append(
                BoTu.established(PROGRAMME),
                BoTu.opened(fund(1), PROGRAMME, "EUR"),
                new CommitmentInRecorded(fund(1), transaction(1), CITY, eur("300.00"), null, null),
                BoTu.received(fund(1), receipt(1), CITY, eur("120.00"), "NL-1", null),
                new FundsReserved(
                        fund(1),
                        transaction(2),
                        initiative(1),
                        eur("20.00"),
                        null,
                        List.of(new Draw(receipt(1), eur("20.00"))),
                        List.of()),
                wages(),
                new YearClosed(fund(1), transaction(4), 2018, "0".repeat(64), 5, null),
                BoTu.registered(CITY, "City"),
                BoTu.proposed(initiative(1), PROGRAMME, BoTu.codes("baseline"), BoTu.share("social", "100")),
                BoTu.opened(fund(2), PROGRAMME, "EUR"),
                BoTu.received(fund(2), receipt(2), CITY, eur("0.01"), "NL-2", null),
                BoTu.opened(fund(3), PROGRAMME, "JPY"),
                BoTu.received(fund(3), receipt(3), CITY, Money.parse("500", "JPY"), "JP-1", null),
                BoTu.committed(fund(2), commitment(1), initiative(1), eur("0.01")));
        service = RunningQueryService.on(database);
        service.await(head, ViewTables.ALL);
    }

    private static ExpenditureRecorded wages() {
        return new ExpenditureRecorded(
                fund(1),
                transaction(3),
                null,
                initiative(1),
                null,
                eur("7.77"),
                null,
                new Code("wages"),
                PaidFrom.FUND,
                null,
                List.of(),
                eur("7.77"));
    }

    private static String named(String question) {
        return question.replace("{CITY}", CITY.value())
                .replace("{BENCH}", initiative(1).value());
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/commitments-in|\"outstanding\":{\"amount\":\"300.00\"",
                "/reservations?state=PENDING|\"reserved\":{\"amount\":\"20.00\"",
                "/reservations?state=VOIDED|\"items\":[]",
                "/receipts|\"free\":{\"amount\":\"100.00\"",
                "/expenditures|\"overrun\":{\"amount\":\"7.77\"",
                "/expenditures?asOf=5|\"items\":[]",
                "/trial-balance|\"credit\":{\"amount\":\"427.77\"",
                "/statements?year=2018|\"CASH\":{\"amount\":\"112.23\"",
                "/trial-balance?effectiveOn=2018-09-30|\"credit\":{\"amount\":\"0.00\"",
                "/trial-balance?asOf=4|\"debit\":{\"amount\":\"420.00\"",
                "/statements?year=2018&party={CITY}|\"CASH\":{\"amount\":\"120.00\"",
                "/statements?year=2018&initiative={BENCH}|\"CASH\":{\"amount\":\"-7.77\"",
                "/statements?year=2018&asOf=4|\"CASH\":{\"amount\":\"120.00\"",
                "/statements?from=2018-10-01&until=2018-10-01|\"CASH\":{\"amount\":\"112.23\"",
                "/statements?from=2018-01-01&until=2018-09-30|\"closing\":{}",
                "/fiscal-years|\"state\":\"CLOSED\"",
                "/fiscal-years/2018|\"hashMatches\":false",
                "/fiscal-years/2018?asOf=5|\"state\":\"OPEN\"",
                "/fiscal-years/2018/adjustments|\"kind\":\"funding.expenditure-recorded\"",
                "/balance|\"overrun\":{\"amount\":\"7.77\""
            })
    void isAnsweredWithWhatWasRecorded(String question, String part) {
        var answer = service.get(FUND + named(question));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/parties/{CITY}/statements?year=2018|\"CASH\":{\"amount\":\"120.01\",\"currency\":\"EUR\"}",
                "/parties/{CITY}/statements?year=2018|\"CASH\":{\"amount\":\"500\",\"currency\":\"JPY\"}",
                "/parties/{CITY}/statements?from=2019-01-01&until=2019-02-01|\"opening\":{\"CASH\":{\"amount\":\"120.01\"",
                "/parties/{CITY}/statements?from=2018-01-01&until=2018-09-30|\"statements\":[]",
                "/parties/{CITY}/statements?year=2018&asOf=10|\"CASH\":{\"amount\":\"120.00\"",
                "/parties/{CITY}/statements?year=2018&initiative={BENCH}|\"statements\":[]",
                "/initiatives/{BENCH}/statements?year=2018|\"EXPENDITURE\":{\"amount\":\"7.77\"",
                "/initiatives/{BENCH}/statements?year=2018|\"COMMITTED\":{\"amount\":\"-0.01\"",
                "/initiatives/{BENCH}/statements?year=2018&party={CITY}|\"statements\":[]"
            })
    void aStatementOfAllFundsIsPerCurrency(String question, String part) {
        var answer = service.get("/v1" + named(question));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void aStatementOfAllFundsNamesTheFundsItIsOf() {
        assertThat(service.get("/v1/parties/" + CITY + "/statements?year=2018").body())
                .contains("\"funds\":[\"" + fund(1) + "\",\"" + fund(2) + "\"]", "\"funds\":[\"" + fund(3) + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/parties", "/initiatives"})
    void whoeverIsNotThereHasNoStatement(String kind) {
        var id = kind.equals("/parties") ? BoTu.party(9) : initiative(9);
        assertThat(service.get("/v1" + kind + "/" + id + "/statements?year=2018")
                        .statusCode())
                .isEqualTo(404);
        var known = kind.equals("/parties") ? CITY : initiative(1);
        assertThat(service.get("/v1" + kind + "/" + known + "/statements?year=2018&asOf=5")
                        .statusCode())
                .as("not yet registered")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/commitments-in",
                "/reservations",
                "/receipts",
                "/expenditures",
                "/trial-balance",
                "/statements?year=2018",
                "/fiscal-years",
                "/fiscal-years/2018",
                "/fiscal-years/2018/adjustments"
            })
    void aFundThatIsNotThereIsNotFound(String question) {
        assertThat(service.get("/v1/funds/" + fund(9) + question).statusCode()).isEqualTo(404);
    }

    @Test
    void aStatementNeedsOnePeriod() {
        for (var odd : List.of("", "?year=2018&from=2018-01-01", "?from=2018-02-01&until=2018-01-01", "?year=18")) {
            for (var whose : List.of(FUND, "/v1/parties/" + CITY, "/v1/initiatives/" + initiative(1))) {
                assertThat(service.get(whose + "/statements" + odd).statusCode())
                        .as(whose + odd)
                        .isEqualTo(400);
            }
        }
    }
}
