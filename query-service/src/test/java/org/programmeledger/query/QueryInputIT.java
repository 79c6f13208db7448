package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.fund;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;

/** Odd questions get one clear problem, never an error of ours and never the answer to another question. */
class QueryInputIT {

    private static final String FUND = "fund_01900000-0000-7000-8000-000000000001";

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        log = LogWriter.on(database);
        log.append(BoTu.established(PROGRAMME), BoTu.opened(fund(1), PROGRAMME, "EUR"));
        service = RunningQueryService.on(database);
        service.await(2, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/funds?programme=%00",
                "/v1/funds?cursor=%00",
                "/v1/funds?limit=0",
                "/v1/funds?unknown=1",
                "/v1/funds?asof=1",
                "/v1/initiatives?line=%00",
                "/v1/initiatives?theme=%00",
                "/v1/initiatives?asOf=1&phase=%00",
                "/v1/initiatives?phase=adopted",
                "/v1/initiatives?kind=NONE",
                "/v1/incidents?status=OPENED",
                "/v1/incidents?severity=GRAVE",
                "/v1/parties?type=CITY",
                "/v1/journal-entries?fund=%00",
                "/v1/journal-entries?account=NONE",
                "/v1/journal-entries?effectiveOn=2018-02-30",
                "/v1/journal-entries?cursor=x",
                "/v1/audit-entries?stream=%00",
                "/v1/audit-entries?actor=%00",
                "/v1/audit-entries?type=%00",
                "/v1/audit-entries?from=yesterday",
                "/v1/audit-entries?cursor=-1",
                "/v1/audit-entries/x",
                "/v1/funds?programme=%ED%A0%80",
                "/v1/audit-entries?stream=%FF",
                "/v1/audit-entries?%00=1"
            })
    void isRefused(String question) {
        var answer = service.get(question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/invalid-input");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/journal-entries?effectiveOn=%2B999999999-12-31",
                "/v1/journal-entries?effectiveOn=-999999999-01-01",
                "/v1/journal-entries?effectiveOn=%2B99999999-12-31",
                "/v1/funds/" + FUND + "/balance?effectiveOn=%2B99999999-12-31",
                "/v1/journal-entries?effectiveOn=-99999999-01-01",
                "/v1/audit-entries?from=-1000000000-01-01T00:00:00Z",
                "/v1/audit-entries?until=%2B1000000000-12-31T23:59:59Z",
                "/v1/audit-entries?from=-9999-01-01T00:00:00Z&until=%2B999999-01-01T00:00:00Z",
                "/v1/audit-entries?cursor=999999999999999999",
                "/v1/funds?cursor=%F0%9F%98%80",
                "/v1/funds?programme=%27%20or%20%27%27%3D%27"
            })
    void isAnsweredOrRefusedButNeverAnErrorOfOurs(String question) {
        var answer = service.get(question);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/funds/fund_1",
                "/v1/funds/fund_01900000-0000-7000-8000-000000000999",
                "/v1/funds/fund_01900000-0000-7000-8000-000000000999/balance",
                "/v1/funds/fund_01900000-0000-7000-8000-000000000999/pledges",
                "/v1/funds/fund_01900000-0000-7000-8000-000000000999/commitments",
                "/v1/programmes/fund_01900000-0000-7000-8000-000000000001",
                "/v1/programmes/prog_01900000-0000-7000-8000-000000000999/overview",
                "/v1/audit-entries/0",
                "/v1/audit-entries/999",
                "/v1/nothing"
            })
    void isNotThere(String question) {
        var answer = service.get(question);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }
}
