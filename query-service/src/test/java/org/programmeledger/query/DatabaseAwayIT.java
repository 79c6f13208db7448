package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;

/** A question that finds no database is told so, as something that passes, and is answered again afterwards. */
class DatabaseAwayIT {

    @Test
    void aQuestionIsAnswered503UntilTheDatabaseIsBack() {
        var database = TestDatabase.fresh();
        var outside = TestDatabase.fresh().jdbc();
        var name = database.url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        try (var log = LogWriter.on(database);
                var service = RunningQueryService.on(database, "spring.datasource.hikari.connection-timeout=1000")) {
            service.await(log.append(BoTu.registered(BoTu.party(1), "Still there")), "party");

            outside.sql("alter database " + name + " with allow_connections false")
                    .update();
            outside.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query()
                    .listOfRows();
            var away = service.get("/v1/parties/" + BoTu.party(1).value());
            var still = service.get("/v1/parties");
            outside.sql("alter database " + name + " with allow_connections true")
                    .update();

            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.body()).contains("/problems/database-unavailable").doesNotContain("internal-error");
            assertThat(still.statusCode()).as(still.body()).isEqualTo(503);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            service.get("/v1/parties/" + BoTu.party(1).value()).statusCode() == 200);
        }
    }
}
