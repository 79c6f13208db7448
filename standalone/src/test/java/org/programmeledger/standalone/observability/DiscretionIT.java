package org.programmeledger.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.slf4j.LoggerFactory;

/**
 * What people write stands in no log line, no span and no metric: each test sends the canary another way (success,
 * refusal, nonsense, failure), and looks at everything that was written down meanwhile.
 */
class DiscretionIT {

    private static final String CANARY = "qxCanaryzq";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static ObservedLedger ledger;
    private static LogLines lines;

    @BeforeAll
    static void start() {
        ledger = ObservedLedger.start();
        lines = LogLines.listening();
    }

    @AfterAll
    static void stop() {
        lines.close();
        ledger.close();
    }

    @AfterEach
    void theCanaryIsNowhere() throws Exception {
        assertThat(lines.all()).noneMatch(DiscretionIT::hasCanary);
        assertThat(ledger.spans().all()).map(Spans::everything).noneMatch(DiscretionIT::hasCanary);
        var metrics = ledger.metrics();
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body().lines()).hasSizeGreaterThan(100).noneMatch(DiscretionIT::hasCanary);
    }

    @Test
    void whatIsRecordedIsNotLogged() throws Exception {
        var posted = ledger.send("POST", "/v1/parties", party(CANARY), "Idempotency-Key", CANARY + "-recorded");
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        ledger.spans().of(traceOfParty(posted.body()), span -> span.getName().equals("view party"));
    }

    @Test
    void noBodyThatIsRefusedIsLogged() throws Exception {
        for (var body : List.of(
                "{\"name\":\"" + CANARY,
                "{\"" + CANARY + "\":\"" + CANARY + "\"}",
                "{\"name\":\"\\u0007" + CANARY + "\",\"type\":\"" + CANARY + "\",\"kvk\":\"" + CANARY + "\"}",
                CANARY.repeat(30_000))) {
            var refused = ledger.send("POST", "/v1/parties", body, "X-" + CANARY, CANARY);
            assertThat(refused.statusCode()).isIn(400, 413);
        }
        var key = UUID.randomUUID().toString();
        ledger.send("POST", "/v1/parties", party("first"), "Idempotency-Key", key);
        assertThat(status("POST", "/v1/parties", party(CANARY), "Idempotency-Key", key))
                .isEqualTo(422);
    }

    @Test
    void noHeaderIsLogged() throws Exception {
        var body = party("a party");
        assertThat(status("POST", "/v1/parties", body, "Content-Type", "text/" + CANARY))
                .isEqualTo(415);
        assertThat(status("POST", "/v1/parties", body, "If-Match", CANARY)).isEqualTo(400);
        assertThat(status("POST", "/v1/parties", body, "Idempotency-Key", CANARY + "!"))
                .isEqualTo(400);
        assertThat(status("GET", "/v1/parties", "", "Accept", "text/" + CANARY)).isEqualTo(406);
        for (var header :
                List.of("traceparent", "tracestate", "baggage", "b3", "Accept-Language", "Cookie", "Origin")) {
            assertThat(status("GET", "/v1/parties", "", header, CANARY + "=" + CANARY))
                    .as(header)
                    .isEqualTo(200);
        }
        for (var credentials : List.of(ObservedLedger.basic(CANARY, CANARY), "Bearer " + CANARY, CANARY)) {
            assertThat(status("GET", "/v1/parties", "", "Authorization", credentials))
                    .isEqualTo(401);
        }
    }

    @Test
    void noAddressIsLogged() throws Exception {
        for (var path : List.of(
                "/v1/parties?limit=" + CANARY,
                "/v1/parties?asOf=" + CANARY,
                "/v1/parties?" + CANARY + "=1",
                "/v1/parties/" + CANARY,
                "/v1/" + CANARY,
                "/v1/parties/;" + CANARY + "=1",
                "/funds?asOf=" + CANARY,
                "/funds/" + CANARY,
                "/audit-trail/" + CANARY,
                "/audit-trail?actor=" + CANARY + "&from=" + CANARY,
                "/" + CANARY,
                "/problems/" + CANARY)) {
            assertThat(status("GET", path, "")).as(path).isBetween(200, 404);
        }
        assertThat(status("POST", "/v1/" + CANARY, "{}")).isEqualTo(404);
        assertThat(status("DELETE", "/v1/parties?x=" + CANARY, "")).isIn(400, 405);
        assertThat(status("POST", "/sign-out", "username=" + CANARY + "&password=" + CANARY))
                .isEqualTo(302);
    }

    @Test
    void nothingOfARequestThatIsNoneIsLogged() throws Exception {
        for (var request : List.of(
                "GET /v1/parties?q=^" + CANARY + "|\\ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v1/parties?limit=%zz" + CANARY + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /v1/parties HTTP/1.1\r\nHost: x\r\nBad " + CANARY + " header\r\nConnection: close\r\n\r\n",
                "GET /v1/parties HTTP/1.1\r\nHost: " + CANARY + "_/%\r\nConnection: close\r\n\r\n",
                "GET /funds HTTP/1.1\r\nHost: x\r\nCookie: a=\u0001" + CANARY + "\r\nConnection: close\r\n\r\n",
                CANARY + " /v1/parties HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                CANARY + "\r\n\r\n")) {
            assertThat(ledger.raw(request)).as(request).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aViewThatFailsDoesNotSayOnWhat() throws Exception {
        var views = ledger.database().jdbc();
        views.sql("alter table views.audit_entry add constraint no_bird check (reason not like 'bird%')")
                .update();
        assertThat(status("POST", "/v1/parties", party("bird " + CANARY))).isEqualTo(201);
        await().atMost(PATIENCE)
                .until(() -> lines.all().stream()
                        .anyMatch(line -> line.contains("no_bird") && !line.contains("EmbeddedPostgres")));
        views.sql("alter table views.audit_entry drop constraint no_bird").update();
    }

    @Test
    void aRequestThatFailsIsLoggedWithItsTraceAndWithoutItsWords() throws Exception {
        var views = ledger.database().jdbc();
        views.sql(
                        "insert into views.fund (key, from_position, document, money_of) values ('fund_x', 0, ?::jsonb, '{}')")
                .param("{\"id\":\"" + CANARY + "\"}")
                .update();
        var failed = ledger.send("GET", "/v1/funds?limit=7", "");
        var page = ledger.send("GET", "/funds", "");
        views.sql("delete from views.fund where key = 'fund_x'").update();

        assertThat(failed.statusCode()).isEqualTo(500);
        var trace = failed.body().replaceAll("(?s).*\"trace\":\"([0-9a-f]{32})\".*", "$1");
        assertThat(lines.all()).anyMatch(line -> line.contains("GET /v1/funds failed") && line.contains(trace));
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(lines.all()).anyMatch(line -> line.contains("The page /funds failed"));
    }

    @Test
    void withoutALogTheRefusalIsLoggedAndTheRequestIsNot() throws Exception {
        var name = ledger.database().url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        var outside = TestDatabase.fresh().jdbc();
        outside.sql("alter database " + name + " with allow_connections false").update();
        outside.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query()
                .listOfRows();
        var refused = ledger.send("POST", "/v1/parties", party(CANARY));
        outside.sql("alter database " + name + " with allow_connections true").update();
        await().atMost(PATIENCE).until(() -> status("GET", "/v1/parties", "") == 200);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(lines.all()).anyMatch(line -> line.contains("POST /v1/parties: log-unavailable"));
    }

    @Test
    void theControlWouldBeSeen() {
        var known = lines.all().size();
        LoggerFactory.getLogger("control").info("a {}", "message", new IllegalStateException("for input " + CANARY));
        var seen = lines.all().subList(known, lines.all().size()).stream()
                .filter(line -> line.contains("control"))
                .toList();
        lines.forget(seen);
        assertThat(seen).anyMatch(DiscretionIT::hasCanary);
    }

    private static boolean hasCanary(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).contains(CANARY.toLowerCase(java.util.Locale.ROOT));
    }

    private static String party(String name) {
        return "{\"name\":\"" + name + "\",\"type\":\"OTHER\",\"reason\":\"" + name + "\"}";
    }

    private static String traceOfParty(String receipt) throws Exception {
        var position = receipt.replaceAll("(?s).*\"position\":([0-9]+).*", "$1");
        return ledger.send("GET", "/v1/audit-entries/" + position + "?minPosition=" + position, "")
                .body()
                .replaceAll("(?s).*\"correlation\":\"([0-9a-f]{32})\".*", "$1");
    }

    private static int status(String method, String path, String body, String... headers) throws Exception {
        return ledger.send(method, path, body, headers).statusCode();
    }
}
