package org.programmeledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rebuilding the views of a running service. */
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int EVENTS = 3_000;
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = DATABASE.jdbc();
    private static final AtomicLong NUMBER = new AtomicLong(900_000);

    private static LogWriter log;
    private static RunningQueryService service;
    private static Rebuilds rebuilds;

    @BeforeAll
    static void start() {
        log = LogWriter.on(DATABASE);
        log.append(RandomHistory.of(42, EVENTS));
        service = RunningQueryService.on(DATABASE);
        service.await(EVENTS, ViewTables.ALL);
        rebuilds = service.part(Rebuilds.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    @Test
    void everyRebuildHasTheDigestOfTheViewItReplacesWhileTheLogGrows() throws Exception {
        var enough = new AtomicBoolean();
        try (var appending = Executors.newSingleThreadExecutor()) {
            var growth = appending.submit(() -> {
                long last = 0;
                while (!enough.get()) {
                    last = newParty();
                }
                return last;
            });
            try {
                for (var view : ViewTables.ALL) {
                    var rebuild =
                            rebuilds.await(rebuilds.start(view, "test", null).id(), PATIENCE);

                    assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(State.DONE);
                    assertThat(rebuild.digests().equal()).as(rebuild.toString()).isTrue();
                    assertThat(rebuild.percent()).isEqualTo(100);
                }
            } finally {
                enough.set(true);
            }
            service.await(growth.get(), ViewTables.ALL);
        }
        ViewTables.assertEqualTheFoldOf(log.history(), JDBC);
    }

    @Test
    void whoReadsDuringASwitchSeesTheViewWhole() throws Exception {
        long known = newParty();
        var id = party(NUMBER.get());
        service.await(known, "party");
        var enough = new AtomicBoolean();
        try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 3)
                    .mapToObj(reader -> reading.submit(() -> {
                        var wrong = new ArrayList<String>();
                        while (!enough.get()) {
                            Stream.of(
                                            "/v1/parties/" + id,
                                            "/v1/parties?limit=3",
                                            "/v1/parties/" + id + "?asOf=" + known)
                                    .map(service::get)
                                    .filter(answer -> answer.statusCode() != 200
                                            || answer.body().contains("\"items\":[]"))
                                    .forEach(answer -> wrong.add(answer.statusCode() + " " + answer.body()));
                        }
                        return wrong;
                    }))
                    .toList();
            try {
                for (int time = 0; time < 8; time++) {
                    assertThat(rebuilt("party").state()).isEqualTo(State.DONE);
                }
            } finally {
                enough.set(true);
            }
            for (var reader : readers) {
                assertThat(reader.get()).isEmpty();
            }
        }
    }

    @Test
    void answersAboutThePastAreTheSameBeforeAndAfter() {
        service.await(log.reader().head().position(), ViewTables.ALL);
        var before = past();
        for (var view : ViewTables.ALL) {
            rebuilt(view);
        }

        assertThat(past()).isEqualTo(before);
    }

    @Test
    void aCancelledRebuildLeavesNothingAndTheViewAsItWas() {
        var tables = ViewTables.digests(JDBC);
        String id;
        try (var hold = Hold.on(DATABASE, "ALTER TABLE")) {
            id = rebuilds.start("audit", "test", null).id();
            await().atMost(PATIENCE).until(() -> rebuilds.find(id).orElseThrow().position() > 0);

            assertThat(service.post("/v1/rebuilds/" + id + "/cancellations").statusCode())
                    .isEqualTo(202);
            assertThat(rebuilds.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
        }
        assertThat(rebuilds.await(id, PATIENCE).state()).isEqualTo(State.CANCELLED);
        assertThat(service.post("/v1/rebuilds/" + id + "/cancellations").statusCode())
                .as("once more")
                .isEqualTo(202);
        assertThat(tablesBeside()).isEmpty();
        assertThat(ViewTables.digests(JDBC)).hasSameSizeAs(tables);
        assertThat(rebuilt("audit").digests().equal()).isTrue();
    }

    @Test
    void aRebuildWhoseProcessDiedIsFoundDeadCanBeStartedAgainAndWritesNoMoreIfItLives() {
        var reader = DATABASE.as("ledger_reader").jdbc();
        reader.sql("create table views_next.commitment (half text)").update();
        reader.sql(
                        "insert into views.rebuild (view, revision, state, requested_by, instance, position, target, begun_at,"
                                + " moved_at) values ('commitment', 1, 'RUNNING', 'test', 1, 10, 100, now(), now())")
                .update();

        var dead = rebuilds.latestOf("commitment").orElseThrow();
        assertThat(dead.state()).isEqualTo(State.FAILED);
        assertThat(dead.reason()).isEqualTo("PROCESS_ENDED");
        assertThat(rebuilt("commitment").digests().equal()).isTrue();
        assertThat(rebuilds.find(dead.id()).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThatThrownBy(() -> new RebuildTable(JDBC).move(dead.id(), State.RUNNING, 20, 100))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofManyWhoStartAtOnceOneDoes() throws Exception {
        var started = new ArrayList<String>();
        int refused = 0;
        try (var hold = Hold.on(DATABASE, "CREATE TABLE");
                var starting = Executors.newVirtualThreadPerTaskExecutor();
                var other = RunningQueryService.on(DATABASE)) {
            var starters = IntStream.range(0, 8)
                    .mapToObj(number -> starting.submit(() -> {
                        var at = number % 2 == 0 ? service : other;
                        return at.post(
                                "/v1/views/initiative/rebuilds", "Idempotency-Key", "starter-" + number + "-" + NUMBER);
                    }))
                    .toList();
            for (var starter : starters) {
                var answer = starter.get();
                if (answer.statusCode() == 202) {
                    started.add(answer.headers().firstValue("Location").orElseThrow());
                } else {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.body()).contains("rebuild-running");
                    refused++;
                }
            }
            hold.close();
            assertThat(started).hasSize(1);
            assertThat(refused).isEqualTo(7);
            var id = started.getFirst().replace("/v1/rebuilds/", "");
            assertThat(rebuilds.await(id, PATIENCE).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void theSameKeyIsTheSameRebuild() {
        var first = rebuilds.start("incident", "somebody", "key-12345678");
        assertThat(rebuilds.start("incident", "somebody", "key-12345678").id()).isEqualTo(first.id());
        rebuilds.await(first.id(), PATIENCE);
        assertThat(rebuilds.start("incident", "somebody", "key-12345678").id()).isEqualTo(first.id());
        assertThatThrownBy(() -> rebuilds.start("fund", "somebody", "key-12345678"))
                .isInstanceOf(RebuildRefused.KeyReused.class);
        var another = rebuilds.start("incident", "somebody else", "key-12345678");
        assertThat(another.id()).isNotEqualTo(first.id());
        rebuilds.await(another.id(), PATIENCE);
    }

    /** A rebuild that is making its tables holds its row for as long as that takes; nobody else waits for it. */
    @Test
    void aKeyThatWasUsedForAnotherViewIsRefusedWhileThatViewMakesItsTables() {
        try (var hold = Hold.on(DATABASE, "CREATE TABLE")) {
            var first = rebuilds.start("incident", "somebody", "key-held-1234");
            await().atMost(PATIENCE).until(hold::holds);
            var other = CompletableFuture.supplyAsync(() -> rebuilds.start("fund", "somebody", "key-held-1234"));
            assertThatThrownBy(() -> other.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RebuildRefused.KeyReused.class);
            hold.close();
            assertThat(rebuilds.await(first.id(), PATIENCE).state()).isEqualTo(State.DONE);
        }
    }

    @Test
    void overHttpItIsATaskWithProgress() {
        assertThat(service.post("/v1/views/nothing/rebuilds", "Idempotency-Key", "12345678")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.post("/v1/views/fund/rebuilds").body()).contains("Idempotency-Key", "required");
        var accepted = service.post("/v1/views/fund/rebuilds", "Idempotency-Key", "over-http-" + NUMBER);
        assertThat(accepted.statusCode()).isEqualTo(202);
        var location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE).until(() -> service.get(location).body().contains("\"DONE\""));

        assertThat(service.get(location).body())
                .contains("\"view\":\"fund\"", "\"percent\":100", "\"equal\":true", "\"eventsPerSecond\":");
        assertThat(service.post(location + "/cancellations").body()).contains("rebuild-over", "DONE");
        assertThat(service.get("/v1/rebuilds").body()).contains(location.replace("/v1/rebuilds/", ""));
        assertThat(service.get("/v1/rebuilds/rebuild_none").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/views/fund").body())
                .contains("\"state\":\"LIVE\"", "\"parked\":0", "\"rebuild\":{", "\"revision\":4");
        assertThat(service.get("/v1/views").body()).contains(ViewTables.ALL);
    }

    private static Rebuild rebuilt(String view) {
        return rebuilds.await(rebuilds.start(view, "test", null).id(), PATIENCE);
    }

    private static long newParty() {
        long number = NUMBER.incrementAndGet();
        return log.append(BoTu.registered(party(number), "Party " + number));
    }

    private static List<String> tablesBeside() {
        return JDBC.sql("select relname from pg_class where relnamespace = 'views_next'::regnamespace"
                        + " and relkind = 'r' and relname <> 'parked_event'")
                .query(String.class)
                .list();
    }

    /** Answers of every kind about moments of the past. */
    private static Map<String, String> past() {
        var answers = new TreeMap<String, String>();
        for (int position = 1; position <= EVENTS; position += 371) {
            for (var question : List.of(
                    "/v1/funds",
                    "/v1/funds/" + fund(1) + "/balance",
                    "/v1/funds/" + fund(1) + "/pledges",
                    "/v1/funds/" + fund(1) + "/commitments",
                    "/v1/journal-entries",
                    "/v1/audit-entries",
                    "/v1/programmes",
                    "/v1/parties",
                    "/v1/initiatives",
                    "/v1/incidents")) {
                var address = question + "?asOf=" + position;
                // A refusal also carries the trace of its own request.
                answers.put(address, service.get(address).body().replaceAll("\"trace\":\"[0-9a-f]+\"", ""));
            }
        }
        return answers;
    }
}
