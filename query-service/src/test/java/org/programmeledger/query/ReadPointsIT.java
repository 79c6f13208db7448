package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As of when an answer is given, over HTTP. */
class ReadPointsIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong NUMBER = new AtomicLong(1_000);
    private static final String FUND = "/v1/funds/" + fund(1);

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        log = LogWriter.on(DATABASE);
        log.append(
                BoTu.established(PROGRAMME),
                BoTu.registered(CITY, "Rotterdam"),
                BoTu.opened(fund(1), PROGRAMME, "EUR"),
                BoTu.received(fund(1), receipt(1), CITY, eur("10.00"), "NL-1", null),
                BoTu.received(fund(1), receipt(2), CITY, eur("5.00"), "NL-2", null));
        service = RunningQueryService.on(DATABASE, "ledger.views.patience=500ms");
        service.await(5, ViewTables.ALL);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @Test
    void withoutAQuestionAboutTimeItAnswersOfNow() {
        var answer = service.get(FUND);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received(answer)).isEqualTo("15.00");
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(answer.headers().firstValueAsLong("Log-Position").orElseThrow())
                .isGreaterThanOrEqualTo(5)
                .isEqualTo(json(answer).get("position").asLong());
    }

    @Test
    void asOfAPositionItAnswersOfThen() {
        var answer = service.get(FUND + "?asOf=4");

        assertThat(received(answer)).isEqualTo("10.00");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Log-Position")).contains("4");
        assertThat(json(answer).get("position").asLong()).isEqualTo(4);
        assertThat(Instant.parse(json(answer).get("recordedAt").asString()))
                .isEqualTo(log.reader().recordedAt(4).orElseThrow());
        assertThat(received(service.get(FUND + "?asOf=3"))).isEqualTo("0.00");
        assertThat(service.get(FUND + "?asOf=2").statusCode()).isEqualTo(404);
        assertThat(json(service.get("/v1/funds?asOf=0")).get("items")).isEmpty();
    }

    @Test
    void asOfAnInstantItAnswersOfTheLastPositionRecordedByThen() {
        var fourth = log.reader().recordedAt(4).orElseThrow();
        var fifth = log.reader().recordedAt(5).orElseThrow();

        assertThat(position(service.get(FUND + "?asOf=" + fourth))).isEqualTo(4);
        assertThat(position(service.get(FUND + "?asOf=" + fifth.minusNanos(1000))))
                .isEqualTo(4);
        assertThat(position(service.get(FUND + "?asOf=" + fifth))).isEqualTo(5);
        assertThat(position(service.get("/v1/funds?asOf="
                        + log.reader().recordedAt(1).orElseThrow().minusNanos(1000))))
                .isZero();
        assertThat(json(service.get("/v1/funds?asOf=1999-01-01T00:00:00Z")).get("items"))
                .isEmpty();
    }

    @Test
    void aPositionBeyondTheLogCannotBeAsked() {
        for (var parameter : new String[] {"asOf", "minPosition"}) {
            var answer = service.get(FUND + "?" + parameter + "=999999");

            assertRefused(answer, parameter, "beyond-log");
            assertThat(answer.body()).contains("This position is beyond the end of the log, which is at ");
        }
    }

    @Test
    void theFutureCannotBeAsked() {
        assertRefused(service.get(FUND + "?asOf=2999-01-01T00:00:00Z"), "asOf", "future-instant");
        assertRefused(service.get(FUND + "?asOf=%2B1000000000-12-31T23:59:59Z"), "asOf", "future-instant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1.0",
                "yesterday",
                "2018-10-01",
                "2018-10-01T00:00:00",
                "2018-13-01T00:00:00Z",
                "9999999999999999999",
                "4,5",
                "%D9%A4"
            })
    void anotherFormIsRefused(String asOf) {
        assertRefused(service.get(FUND + "?asOf=" + asOf), "asOf", "position-or-instant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "-9999-01-01T00:00:00Z", "0000-01-01T00:00:00Z"})
    void longAgoThereWasNothing(String asOf) {
        var answer = service.get("/v1/funds?asOf=" + asOf);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(position(answer)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "now", "9999999999999999999", "2018-10-01T00:00:00Z"})
    void aMinimumIsAPosition(String minPosition) {
        assertRefused(service.get(FUND + "?minPosition=" + minPosition), "minPosition", "position");
    }

    @Test
    void everyAnswerIsAtLeastAsNewAsTheWriteItWaitsFor() {
        for (int time = 0; time < 20; time++) {
            long number = NUMBER.incrementAndGet();
            long written = log.append(BoTu.registered(party(number), "Party " + number));

            var answer = service.get("/v1/parties/" + party(number) + "?minPosition=" + written);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(position(answer)).isGreaterThanOrEqualTo(written);
        }
    }

    @Test
    void aViewThatDoesNotGetThereSaysSoAndTheOthersAnswer() {
        var jdbc = DATABASE.jdbc();
        jdbc.sql("alter table views.party rename to party_away").update();
        long number = NUMBER.incrementAndGet();
        long written = log.append(BoTu.registered(party(number), "Party " + number));
        try {
            var behind = service.get("/v1/audit-entries/" + written + "?minPosition=" + written);
            assertThat(behind.statusCode()).isEqualTo(200);

            for (var asked : new String[] {"minPosition=", "asOf="}) {
                var answer = service.get("/v1/parties?" + asked + written);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(json(answer).get("type").asString()).isEqualTo("/problems/view-behind");
                assertThat(json(answer).get("wanted").asLong()).isEqualTo(written);
                assertThat(json(answer).get("position").asLong()).isLessThan(written);
            }
        } finally {
            jdbc.sql("alter table views.party_away rename to party").update();
        }
        service.await(written, "party");
        assertThat(service.get("/v1/parties/" + party(number) + "?minPosition=" + written)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void thePagesOfAListAreOfOneMoment() {
        for (int time = 0; time < 4; time++) {
            long number = NUMBER.incrementAndGet();
            log.append(BoTu.registered(party(number), "Party " + number));
        }
        long moment = log.reader().head().position();
        long expected = json(service.get("/v1/parties?limit=500&minPosition=" + moment))
                .get("items")
                .size();
        var seen = new ArrayList<String>();
        var next = "/v1/parties?limit=2&asOf=" + moment;
        while (next != null) {
            var page = service.get(next);
            assertThat(position(page)).isEqualTo(moment);
            json(page).get("items").forEach(item -> seen.add(item.get("id").asString()));
            log.append(BoTu.registered(party(NUMBER.incrementAndGet()), "Meanwhile"));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceAll("<(.*)>; rel=\"next\"", "$1"))
                    .orElse(null);
        }

        assertThat(seen).hasSize((int) expected).doesNotHaveDuplicates().isSorted();
    }

    private static void assertRefused(HttpResponse<String> answer, String parameter, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var errors = json(answer).get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).get("pointer").asString()).isEqualTo(parameter);
        assertThat(errors.get(0).get("code").asString()).isEqualTo(code);
    }

    private static String received(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("received").get("amount").asString();
    }

    private static long position(HttpResponse<String> answer) {
        return json(answer).get("position").asLong();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
