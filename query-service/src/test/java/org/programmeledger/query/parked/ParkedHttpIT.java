package org.programmeledger.query.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running service with a party that its view cannot take in: seen, told, and taken in after the fix. */
class ParkedHttpIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();
    private static final AtomicLong NUMBER = new AtomicLong(500_000);
    private static final String[] NEVER = {"ledger.views.retry-interval=1h"};

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        log = LogWriter.on(DATABASE);
        service = RunningQueryService.on(DATABASE, NEVER);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @AfterEach
    void mend() {
        fix();
        service.post("/v1/views/party/retries");
    }

    @Test
    void anAnswerSaysWhatItIsWithoutAndTheListSaysWhy() {
        long before = log.append(BoTu.registered(party(NUMBER.incrementAndGet()), "Before"));
        var poison = poison();
        long position = log.append(BoTu.registered(poison, "Poison"));
        long last = log.append(
                BoTu.registered(party(NUMBER.incrementAndGet()), "After"), BoTu.opened(fund(1), PROGRAMME, "EUR"));
        service.await(last, "party", "fund");

        var parked = service.get("/v1/parked-events?view=party");
        assertThat(JsonPath.<List<Integer>>read(parked.body(), "$.items[*].position"))
                .containsExactly((int) position);
        assertThat(JsonPath.<String>read(parked.body(), "$.items[0].links.event"))
                .isEqualTo("/v1/audit-entries/" + position);
        assertThat(JsonPath.<String>read(parked.body(), "$.items[0].sequence")).isEqualTo(poison.value());
        assertThat(JsonPath.<String>read(parked.body(), "$.items[0].message")).isEqualTo("SQLSTATE P0001");

        var parties = service.get("/v1/parties");
        assertThat(parties.headers().firstValue("Parked-Events")).hasValue("1");
        assertThat(JsonPath.<Integer>read(parties.body(), "$.parkedEvents")).isEqualTo(1);
        var missing = service.get("/v1/parties/" + poison.value());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Parked-Events")).hasValue("1");
        for (var complete : List.of("/v1/funds", "/v1/parties?asOf=" + before)) {
            var answer = service.get(complete);
            assertThat(answer.headers().firstValue("Parked-Events"))
                    .as(complete)
                    .isEmpty();
            assertThat(answer.body()).as(complete).doesNotContain("parkedEvents");
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> service.gauge("ledger.view.parked", "party") == 1);
        var ready = service.get("/actuator/health/readiness");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(ready.body(), "$.components.views.details.parked.party"))
                .isEqualTo(1);
    }

    @Test
    void aRetryAfterTheFixTakesItInAndTheAnswerIsWhole() {
        var poison = poison();
        service.await(log.append(BoTu.registered(poison, "Poison")), "party");

        assertThat(service.post("/v1/views/party/retries").body())
                .isEqualTo("{\"view\":\"party\",\"takenIn\":0,\"remaining\":1}");
        fix();
        assertThat(service.post("/v1/views/party/retries").body())
                .isEqualTo("{\"view\":\"party\",\"takenIn\":1,\"remaining\":0}");

        var found = service.get("/v1/parties/" + poison.value());
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Parked-Events")).isEmpty();
        assertThat(JsonPath.<List<?>>read(service.get("/v1/parked-events").body(), "$.items"))
                .isEmpty();
    }

    @Test
    void aRestartKeepsWhatIsParkedAndTriesItAgain() {
        var poison = poison();
        long position = log.append(BoTu.registered(poison, "Poison"));
        service.await(position, "party");

        service.close();
        service = RunningQueryService.on(DATABASE, NEVER);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(JsonPath.<List<Integer>>read(
                                service.get("/v1/parked-events").body(), "$.items[?(@.attempts > 1)].position"))
                        .containsExactly((int) position));
        fix();
        service.close();
        service = RunningQueryService.on(DATABASE, NEVER);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.get("/v1/parties/" + poison.value()).statusCode())
                        .isEqualTo(200));
    }

    @Test
    void anUnknownViewAnotherTimeOrAnUnknownCursorIsRefused() {
        assertThat(service.post("/v1/views/nothing/retries").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/parked-events?asOf=1").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/parked-events?cursor=x").statusCode()).isEqualTo(400);
    }

    /** A party whose row the database refuses until the fix. */
    private static PartyId poison() {
        var poison = party(NUMBER.incrementAndGet());
        JDBC.sql("create function poison() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'not this one'; end $$")
                .update();
        JDBC.sql("create trigger poison before insert on views.party for each row when (new.key = '" + poison.value()
                        + "') execute function poison()")
                .update();
        return poison;
    }

    private static void fix() {
        JDBC.sql("drop function if exists poison cascade").update();
    }
}
