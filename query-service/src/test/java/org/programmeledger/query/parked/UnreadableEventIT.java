package org.programmeledger.query.parked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.fund;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;

/** An event in the log whose stored text does not fit its type. */
class UnreadableEventIT {

    private final TestDatabase database = TestDatabase.fresh();

    /** Text that does not fit its type stops no view: those that must understand it park its stream, the trail has it. */
    @Test
    void anEventThatCannotBeReadIsParkedByWhoMustReadIt() {
        try (var log = LogWriter.on(database);
                var service = RunningQueryService.on(database)) {
            log.append(BoTu.opened(fund(77), PROGRAMME, "EUR"));
            database.jdbc()
                    .sql(
                            "insert into event_log.event (position, event_id, stream, version, type, revision, recorded_at,"
                                    + " payload, metadata) select position + 1, gen_random_uuid(), ?, 1,"
                                    + " 'funding.pledge-recorded', 1, now(), '{\"nonsense\":true}', metadata"
                                    + " from event_log.event order by position desc limit 1")
                    .param(fund(77).value())
                    .update();
            long position = log.reader().head().position();
            long last = log.append(BoTu.opened(fund(78), PROGRAMME, "EUR"));
            service.await(last, "fund", "journal", "audit");

            for (var view : List.of("fund", "journal")) {
                var parked = service.get("/v1/parked-events?view=" + view).body();
                assertThat(JsonPath.<List<Integer>>read(parked, "$.items[*].position"))
                        .containsExactly((int) position);
                assertThat(parked).contains("UnreadableEvent").doesNotContain("nonsense");
            }
            assertThat(service.get("/v1/funds/" + fund(78).value()).statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/v1/audit-entries/" + position).statusCode())
                    .isEqualTo(200);
        }
    }
}
