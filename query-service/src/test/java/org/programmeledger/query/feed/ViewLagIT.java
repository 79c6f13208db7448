package org.programmeledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.party;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;

/** A view that stands still: measured, and the service not ready for it; alive all the same. */
class ViewLagIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void readinessFollowsTheLagOfTheSlowestView() {
        try (var log = LogWriter.on(database);
                var service = RunningQueryService.on(database, "ledger.views.ready-lag=500ms")) {
            service.await(log.append(BoTu.registered(party(1), "One")), "party", "audit");
            await().atMost(LONG).until(() -> status(service, "readiness") == 200);
            assertThat(service.gauge("ledger.view.lag", "party")).isZero();
            assertThat(service.gauge("ledger.view.lag.positions", "party")).isZero();

            var jdbc = database.jdbc();
            jdbc.sql("create function full_disk() returns trigger language plpgsql as"
                            + " $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$")
                    .update();
            jdbc.sql("create trigger full_disk before insert on views.party for each row"
                            + " execute function full_disk()")
                    .update();
            long last = log.append(BoTu.registered(party(2), "Two"), BoTu.registered(party(3), "Three"));
            service.await(last, "audit");

            await().atMost(LONG).until(() -> status(service, "readiness") == 503);
            var details = service.get("/actuator/health/readiness").body();
            assertThat(JsonPath.<List<String>>read(details, "$.components.views.details.behind"))
                    .containsExactly("party");
            assertThat(status(service, "liveness")).isEqualTo(200);
            assertThat(service.gauge("ledger.view.lag", "party")).isGreaterThan(0.5);
            assertThat(service.gauge("ledger.view.lag.positions", "party")).isEqualTo(2);
            assertThat(service.gauge("ledger.view.lag.positions", "audit")).isZero();
            assertThat(service.gauge("ledger.view.parked", "party")).isZero();

            jdbc.sql("drop function full_disk cascade").update();
            await().atMost(LONG).until(() -> status(service, "readiness") == 200);
        }
    }

    @Test
    void aRebuildThatFailedIsToldUntilOneSucceeds() {
        try (var service = RunningQueryService.on(database)) {
            await().atMost(LONG).until(() -> service.gauge("ledger.view.rebuild.failed", "party") == 0);
            rebuilt("FAILED");
            await().atMost(LONG).until(() -> service.gauge("ledger.view.rebuild.failed", "party") == 1);
            assertThat(service.gauge("ledger.view.rebuild.failed", "audit")).isZero();
            rebuilt("DONE");
            await().atMost(LONG).until(() -> service.gauge("ledger.view.rebuild.failed", "party") == 0);
        }
    }

    private void rebuilt(String state) {
        database.jdbc()
                .sql("insert into views.rebuild (view, revision, state, requested_by, instance)"
                        + " values ('party', 1, ?, 'somebody', 0)")
                .param(state)
                .update();
    }

    private static int status(RunningQueryService service, String group) {
        return service.get("/actuator/health/" + group).statusCode();
    }
}
