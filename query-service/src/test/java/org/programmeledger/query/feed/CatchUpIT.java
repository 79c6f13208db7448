package org.programmeledger.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.party;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.QueryServiceApplication;
import org.programmeledger.query.ReadAhead;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.rebuild.LargeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Views that are far behind a long log. */
class CatchUpIT {

    /** Of a processor; what is larger was taken in by a catch-up. */
    private static final int LARGEST_BATCH = 1_000;

    private static final int KILLED = 137;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final LogWriter log = LogWriter.on(database);

    @AfterEach
    void close() {
        log.close();
    }

    /** With an event among them that the funds cannot take in, whose followers are in this page and in the next. */
    @Test
    void largePagesLeaveTheRowsOfAViewFedEventByEventWithoutWhatIsParked() {
        long last = LargeLog.fill(database, 7_000);
        long poison = 108;
        jdbc.sql("alter table event_log.event disable trigger append_only;"
                        + " update event_log.event set payload = replace(payload, '\"payer\"', '\"prayer\"')"
                        + " where position = " + poison
                        + "; alter table event_log.event enable always trigger append_only")
                .update();
        try (var service = RunningQueryService.on(database)) {
            service.await(last, ViewTables.ALL);

            assertThat(largestBatch()).isGreaterThan(LARGEST_BATCH);
            assertThat(parked("fund"))
                    .isEqualTo(followers(poison))
                    .hasSizeGreaterThan(10)
                    .anyMatch(position -> position > 5_000);
            assertThat(parked("journal")).isEqualTo(followers(poison));
            assertThat(parked("audit")).isEmpty();
            assertThat(parked("initiative")).isEmpty();
            for (var name : List.of("audit", "journal", "fund", "initiative")) {
                var live = service.part(ViewRevisions.class).views().get(name);
                assertThat(live.digest(last)).as(name).isEqualTo(eventByEvent(service, live, last));
            }
        }
    }

    /** Its position is held until its turn to catch up has come: else its processor might be there sooner. */
    @Test
    void aViewThatFallsFarBehindCatchesUpAndItsProcessorGoesOn() throws SQLException {
        try (var service = RunningQueryService.on(database)) {
            long last;
            try (var holding = database.dataSource().getConnection();
                    var hold = holding.createStatement()) {
                holding.setAutoCommit(false);
                hold.execute("select from views.view_position where view = 'audit' for update");
                last = LargeLog.fill(database, 12_000);
                var audit = service.part(ViewRevisions.class).views().get("audit");
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> service.part(CatchUps.class).isAtWork(audit));
                holding.rollback();
            }
            service.await(last, ViewTables.ALL);
            last = log.append(BoTu.registered(party(90_001), "Afterwards"));
            service.await(last, ViewTables.ALL);

            assertThat(largestBatch()).isGreaterThan(LARGEST_BATCH);
            for (var view : ViewTables.ALL) {
                ViewTables.awaitToken(jdbc, view, last);
            }
            ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
        }
    }

    /** As by kill -9 between the rows and the token: what was committed is whole, and the rest is taken in afterwards. */
    @Test
    void aCrashInTheMiddleLeavesRowsPositionAndTokenTogether() throws IOException, InterruptedException {
        long last = LargeLog.fill(database, 12_000);

        assertThat(runUntilItDies("before-token:4")).isEqualTo(KILLED);

        assertThat(positions()).anyMatch(position -> position > 0).anyMatch(position -> position < last);
        assertThat(jdbc.sql("select count(*) from views.view_position p join views.token_entry t"
                                + " on t.processor_name = p.view and p.position"
                                + " <> (convert_from(t.token, 'UTF8')::jsonb->>'globalIndex')::bigint")
                        .query(Long.class)
                        .single())
                .as("tokens apart from their positions")
                .isZero();
        assertThat(entries()).isEqualTo(position("audit"));
        try (var service = RunningQueryService.on(database)) {
            service.await(last, ViewTables.ALL);
            ViewTables.assertEqualTheFoldOf(log.history(), jdbc);
        }
    }

    @Test
    void whoHasLostTheClaimWritesNothingAndWhoIsToldToStopGivesItBack() {
        try (var service = RunningQueryService.on(database)) {
            service.part(ViewProcessors.class).stop();
            long last = LargeLog.fill(database, 16_000);
            var audit = service.part(ViewRevisions.class).views().get("audit");
            var catchUp = service.part(CatchUp.class);
            jdbc.sql("insert into views.instance (id, feeds, seen_at) values ('!another', '{}', 'infinity')")
                    .update();

            var asked = new AtomicInteger();
            assertThatThrownBy(() -> catchUp.run(audit, () -> {
                        if (asked.incrementAndGet() == 3) {
                            claimFor("!another");
                        }
                        return true;
                    }))
                    .isInstanceOf(UnableToClaimTokenException.class);
            assertThat(position("audit")).isEqualTo(5_000).isEqualTo(entries());
            assertThatThrownBy(() -> catchUp.run(audit, () -> true)).isInstanceOf(UnableToClaimTokenException.class);

            claimFor(null);
            asked.set(0);
            catchUp.run(audit, () -> asked.incrementAndGet() < 3);
            assertThat(position("audit")).isEqualTo(10_000).isEqualTo(entries());
            assertThat(jdbc.sql("select count(owner) from views.token_entry where processor_name = 'audit'")
                            .query(Long.class)
                            .single())
                    .isZero();

            catchUp.run(audit, () -> true);
            assertThat(position("audit")).isEqualTo(last).isEqualTo(entries());
        }
    }

    /** Also not by a view that would leave it out if it knew it: the version is wrong, not the event. */
    @Test
    void anEventOfATypeThatThisVersionDoesNotKnowIsNotPassed() {
        try (var service = RunningQueryService.on(database)) {
            long last = LargeLog.fill(database, 100);
            jdbc.sql("alter table event_log.event disable trigger append_only;"
                            + " insert into event_log.event_type values ('later.thing-happened', 1);"
                            + " update event_log.event set type = 'later.thing-happened' where position = 150;"
                            + " alter table event_log.event enable always trigger append_only")
                    .update();
            var views = service.part(ViewRevisions.class).views();
            for (var name : List.of("audit", "party")) {
                try (var pages = new ReadAhead(log.reader(), new EventCatalogue(), views.get(name), 0, last)) {
                    assertThatThrownBy(pages::next).as(name).hasMessageContaining("later.thing-happened");
                }
            }
        }
    }

    private static String eventByEvent(RunningQueryService service, View live, long last) {
        var next = live.in(View.NEXT);
        var parked = service.part(JdbcClient.class)
                .sql("select position from views.parked_event where view = ?")
                .param(live.name())
                .query(Long.class)
                .set();
        List<RecordedEvent> events = service.part(LogReader.class).after(0, Integer.MAX_VALUE);
        var leftOut = new EventCatalogue().namesOutside(live.reads());
        new TransactionTemplate(service.part(PlatformTransactionManager.class)).executeWithoutResult(feeding -> {
            next.createTables();
            events.stream()
                    .filter(event -> !parked.contains(event.position()) && !leftOut.contains(event.type()))
                    .forEach(event -> next.apply(List.of(event)));
        });
        return next.digest(last);
    }

    private int runUntilItDies(String fault) throws IOException, InterruptedException {
        var classPath = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(":"))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(":"));
        var settings = Stream.concat(
                TestPeople.settings(TestIssuer.shared()),
                database.service("ledger_reader").entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue()));
        var line = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Dledger.fault=" + fault,
                                "-cp",
                                classPath,
                                QueryServiceApplication.class.getName(),
                                "--server.port=0"),
                        settings.map(setting -> "--" + setting))
                .toList();
        var process = new ProcessBuilder(line).inheritIO().start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private void claimFor(String owner) {
        jdbc.sql("update views.token_entry set owner = ?, timestamp = '2999-01-01T00:00:00Z'"
                        + " where processor_name = 'audit'")
                .param(owner)
                .update();
    }

    /** The most rows of the audit trail that one transaction left. */
    private long largestBatch() {
        return jdbc.sql("select max(count(*)) over () from views.audit_entry group by xmin limit 1")
                .query(Long.class)
                .single();
    }

    private List<Long> parked(String view) {
        return jdbc.sql("select position from views.parked_event where view = ? order by position")
                .param(view)
                .query(Long.class)
                .list();
    }

    /** What comes after it in its stream, and itself. */
    private List<Long> followers(long position) {
        return jdbc.sql("select e.position from event_log.event e join event_log.event first using (stream)"
                        + " where first.position = ? and e.position >= first.position order by e.position")
                .param(position)
                .query(Long.class)
                .list();
    }

    private List<Long> positions() {
        return jdbc.sql("select position from views.view_position")
                .query(Long.class)
                .list();
    }

    private long position(String view) {
        return jdbc.sql("select position from views.view_position where view = ?")
                .param(view)
                .query(Long.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from views.audit_entry")
                .query(Long.class)
                .single();
    }
}
