package org.programmeledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.receipt;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.ViewsWithoutFeed;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilds of logs that are not like others. */
class PoisonedRebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final LogWriter log = LogWriter.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatTheFeedParkedTheRebuildParks() {
        log.append(
                BoTu.established(PROGRAMME),
                BoTu.opened(fund(1), PROGRAMME, "EUR"),
                BoTu.opened(fund(2), PROGRAMME, "EUR"),
                received(1, 1),
                received(2, 2),
                received(1, 3),
                received(2, 4));
        // Text that does not fit its type, as no append of ours writes it.
        jdbc.sql("alter table event_log.event disable trigger append_only;"
                        + " update event_log.event set payload = replace(payload, '\"payer\"', '\"prayer\"')"
                        + " where position = 4; alter table event_log.event enable always trigger append_only")
                .update();
        try (var service = RunningQueryService.on(database)) {
            service.await(7, ViewTables.ALL);
            assertThat(parked()).containsExactly("4 failed", "6 behind");

            var rebuilds = service.part(Rebuilds.class);
            var rebuild = rebuilds.await(rebuilds.start("fund", "test", null).id(), PATIENCE);

            assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(State.DONE);
            assertThat(rebuild.digests().equal()).isTrue();
            assertThat(parked()).containsExactly("4 failed", "6 behind");
            assertThat(jdbc.sql("select count(*) from views_next.parked_event")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(service.get("/v1/views/fund").body()).contains("\"parked\":2");
        }
    }

    @Test
    void positionsAreLargerThanAnIntHolds() {
        long start = 1L << 33;
        log.append(BoTu.established(PROGRAMME), BoTu.opened(fund(1), PROGRAMME, "EUR"), received(1, 1), received(1, 2));
        jdbc.sql("alter table event_log.event disable trigger append_only;"
                        + " update event_log.event set position = position + " + start + ";"
                        + " alter table event_log.event enable always trigger append_only")
                .update();
        try (var pool = database.as("ledger_reader").pool(4)) {
            ViewsWithoutFeed.on(pool).close();
        }
        jdbc.sql("update views.view_position set position = " + start).update();
        try (var service = RunningQueryService.on(database)) {
            service.await(start + 4, ViewTables.ALL);
            var rebuilds = service.part(Rebuilds.class);
            for (var view : List.of("fund", "journal", "audit")) {
                var rebuild = rebuilds.await(rebuilds.start(view, "test", null).id(), PATIENCE);

                assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(State.DONE);
                assertThat(rebuild.position()).isEqualTo(start + 4);
                assertThat(rebuild.digests().equal()).isTrue();
            }
            long next = log.append(received(1, 3));
            assertThat(next).isEqualTo(start + 5);
            service.await(next, ViewTables.ALL);
            assertThat(service.get("/v1/funds/" + fund(1)).body()).contains("\"received\":{\"amount\":\"30.00\"");
        }
    }

    private static ReceiptRecorded received(long fund, long number) {
        return BoTu.received(fund(fund), receipt(number), CITY, eur("10.00"), "NL-" + number, null);
    }

    private List<String> parked() {
        return jdbc.sql("select position || case when error is null then ' behind' else ' failed' end"
                        + " from views.parked_event where view = 'fund' order by position")
                .query(String.class)
                .list();
    }
}
