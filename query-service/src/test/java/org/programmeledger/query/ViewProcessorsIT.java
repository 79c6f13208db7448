package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.party;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmeledger.eventlog.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views on Axon's processors, on a log that another process fills. */
class ViewProcessorsIT {

    /** Where taking in a batch can fail through no event's fault: before its rows are written, after, after the position too. */
    enum Fault {
        ROWS("insert", "party", "true"),
        POSITION("update", "view_position", "new.view = 'party'"),
        TOKEN("update", "token_entry", "new.processor_name = 'party' and new.token is distinct from old.token");

        private final String table;
        private final String trigger;

        Fault(String on, String table, String when) {
            this.table = table;
            this.trigger = "create trigger fault before " + on + " on views." + table + " for each row when (" + when
                    + ") execute function views.fault()";
        }

        void begin(JdbcClient jdbc) {
            jdbc.sql("create sequence views.attempt").update();
            jdbc.sql("create function views.fault() returns trigger language plpgsql as"
                            + " $$ begin perform nextval('views.attempt');"
                            + " raise exception 'a fault' using errcode = 'disk_full'; end $$")
                    .update();
            jdbc.sql(trigger).update();
        }

        /** How often it was tried: a sequence counts also what is rolled back. */
        long attempts(JdbcClient jdbc) {
            return jdbc.sql("select case when is_called then last_value else 0 end from views.attempt")
                    .query(Long.class)
                    .single();
        }

        void end(JdbcClient jdbc) {
            jdbc.sql("drop trigger fault on views." + table).update();
            jdbc.sql("drop function views.fault").update();
            jdbc.sql("drop sequence views.attempt").update();
        }
    }

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.as("ledger_reader").jdbc();
    private static final AtomicLong NUMBER = new AtomicLong(1_000_000);
    private static final int BEFORE = 1_200; // More than two batches, and more than a page of the log.

    private static LogWriter log;
    private static RunningQueryService service;

    @BeforeAll
    static void start() {
        log = LogWriter.on(DATABASE);
        log.append(RandomHistory.of(42, BEFORE));
        service = RunningQueryService.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @Test
    void catchesUpWithALogThatWasThereBefore() {
        service.await(BEFORE, ViewTables.ALL);

        ViewTables.assertEqualTheFoldOf(log.history(), JDBC);
    }

    @Test
    void takesInWhatIsNewPromptly() {
        service.await(log.reader().head().position(), ViewTables.ALL);
        long began = System.nanoTime();
        for (int time = 0; time < 20; time++) {
            service.await(newParty(), "party");
        }

        // Looking once a second instead of being woken would take twice as long.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void rowsPositionAndTokenMoveTogetherOrNotAtAll(Fault fault) {
        long before = newParty();
        service.await(before, ViewTables.ALL);
        ViewTables.awaitToken(JDBC, "party", before);
        var rows = ViewsDatabase.digest(JDBC, "party");

        fault.begin(JDBC);
        newParty();
        long last = newParty();
        await().atMost(Duration.ofSeconds(20)).until(() -> fault.attempts(JDBC) > 0);

        assertThat(ViewsDatabase.digest(JDBC, "party")).isEqualTo(rows);
        assertThat(service.reached("party")).isEqualTo(before);
        assertThat(ViewTables.token(JDBC, "party")).isEqualTo(before);
        service.await(last, "fund", "audit", "journal");

        fault.end(JDBC);
        service.await(last, "party");
        ViewTables.awaitToken(JDBC, "party", last);
        ViewTables.assertEqualTheFoldOf(log.history(), JDBC);
    }

    /** Not only until the next batch: what is no event's fault parks nothing, and nothing is passed. */
    @Test
    void aViewStandsStillBeforeWhatItsDatabaseCannotTakeIn() {
        long before = newParty();
        service.await(before, ViewTables.ALL);

        Fault.ROWS.begin(JDBC);
        long last = newParty();
        await().atMost(Duration.ofSeconds(20)).until(() -> Fault.ROWS.attempts(JDBC) > 1);
        for (int time = 0; time < 10; time++) {
            last = newParty();
        }
        service.await(last, "audit");
        assertThat(service.reached("party")).isEqualTo(before);

        Fault.ROWS.end(JDBC);
        service.await(last, "party");
        ViewTables.assertEqualTheFoldOf(log.history(), JDBC);
    }

    @Test
    void everyViewHasAProcessorOfItsOwnWithOneSegment() {
        service.await(log.reader().head().position(), ViewTables.ALL);

        assertThat(JDBC.sql("select processor_name || ' ' || segment from views.token_entry"
                                + " where processor_name <> '__config'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(List.of(ViewTables.ALL).stream()
                        .map(view -> view + " 0")
                        .toList());
    }

    private static long newParty() {
        long number = NUMBER.incrementAndGet();
        return log.append(BoTu.registered(party(number), "Party " + number));
    }
}
