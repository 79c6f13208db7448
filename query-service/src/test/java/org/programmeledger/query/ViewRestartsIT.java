package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views whose service stops and starts, loses its token, or has a twin. */
class ViewRestartsIT {

    private static final int EVENTS = 600;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.as("ledger_reader").jdbc();
    private final LogWriter log = LogWriter.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void goesOnWhereItWasAndTakesInNothingTwiceWhenItsTokensAreLost() {
        long last = log.append(RandomHistory.of(7, EVENTS));
        try (var service = RunningQueryService.on(database)) {
            service.await(last, ViewTables.ALL);
        }
        countEntriesWritten();
        last = log.append(
                BoTu.registered(party(90_001), "While it was down"), BoTu.opened(fund(90_001), PROGRAMME, "EUR"));
        try (var service = RunningQueryService.on(database)) {
            service.await(last, ViewTables.ALL);
            assertThat(entriesWritten()).as("entries written after the restart").isEqualTo(2);
        }
        var tables = ViewTables.digests(jdbc);
        jdbc.sql("update views.token_entry set token = convert_to('{\"globalIndex\":0}', 'UTF8')"
                        + " where processor_name <> '__config'")
                .update();
        try (var service = RunningQueryService.on(database)) {
            for (var view : ViewTables.ALL) {
                ViewTables.awaitToken(jdbc, view, last);
            }
            assertThat(ViewTables.digests(jdbc)).isEqualTo(tables);
            assertThat(service.reached(ViewTables.ALL)).isEqualTo(last);
            last = log.append(BoTu.registered(party(90_002), "Afterwards"));
            service.await(last, ViewTables.ALL);
        }
        ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
    }

    @Test
    void twoInstancesStartAtOnceShareTheViewsAndOneGoesOnWithoutTheOther()
            throws ExecutionException, InterruptedException {
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = starting.submit(() -> RunningQueryService.on(database));
            var other = starting.submit(() -> RunningQueryService.on(database));
            try (var second = other.get()) {
                long last;
                try (var first = one.get()) {
                    countEntriesWritten();
                    last = log.append(RandomHistory.of(11, EVENTS));
                    first.await(last, ViewTables.ALL);
                    second.await(last, ViewTables.ALL);
                    assertThat(entriesWritten()).as("entries written by both").isEqualTo(last);
                    ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
                }
                last = log.append(BoTu.registered(party(90_001), "After the first stopped"));
                second.await(last, ViewTables.ALL);
                ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
            }
        }
    }

    /** A sequence counts what is written to the audit trail, also what is rolled back. */
    private void countEntriesWritten() {
        jdbc.sql("create sequence views.written").update();
        jdbc.sql("create function views.written() returns trigger language plpgsql as"
                        + " $$ begin perform nextval('views.written'); return new; end $$")
                .update();
        jdbc.sql(
                        "create trigger written before insert on views.audit_entry for each row execute function views.written()")
                .update();
    }

    private long entriesWritten() {
        return jdbc.sql("select case when is_called then last_value else 0 end from views.written")
                .query(Long.class)
                .single();
    }
}
