package org.programmeledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.RunningService.Answer;
import org.programmeledger.eventlog.TestDatabase;

/** Without its log the service says so, and the same request may be sent again. */
class LogUnavailableIT {

    @Test
    void aCommandIsAnswered503UntilTheLogIsBackAndIsThenCarriedOutOnce() {
        try (var service = RunningService.start()) {
            var key = UUID.randomUUID().toString();
            var body = Neighbourhood.programmeBody().toString();
            var name = service.database().url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
            var outside = TestDatabase.fresh().jdbc();

            outside.sql("alter database " + name + " with allow_connections false")
                    .update();
            outside.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query()
                    .listOfRows();
            var down = service.post("/v1/programmes", body, "Idempotency-Key", key, "Accept-Language", "nl");
            var transition = service.post(
                    "/v1/initiatives/" + BoTu.initiative(1).value() + "/starts", "{}", "If-Match", "\"0\"");
            outside.sql("alter database " + name + " with allow_connections true")
                    .update();
            var up = untilTheLogIsBack(() -> service.post("/v1/programmes", body, "Idempotency-Key", key));
            var again = untilTheLogIsBack(() -> service.post("/v1/programmes", body, "Idempotency-Key", key));

            assertThat(down.status()).as(down.response().body()).isEqualTo(503);
            assertThat(down.problem()).isEqualTo("log-unavailable");
            assertThat(down.text("title")).isEqualTo("Het logboek is niet bereikbaar");
            assertThat(transition.status()).as(transition.response().body()).isEqualTo(503);
            assertThat(up.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(service.database()
                            .jdbc()
                            .sql("select count(*) from event_log.event where type like 'programme.%'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    /** Sends again, as each 503 says one may; a pool throws each of its dead connections away once. */
    private static Answer untilTheLogIsBack(Supplier<Answer> request) {
        var answer = request.get();
        for (int i = 0; i < 30 && answer.status() == 503; i++) {
            answer = request.get();
        }
        return answer;
    }
}
