package org.programmeledger.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmeledger.benchmarks.chaos.Outcome.Carried;
import org.programmeledger.benchmarks.chaos.Outcome.Refused;
import org.programmeledger.benchmarks.cluster.LedgerCluster;
import org.programmeledger.benchmarks.cluster.LedgerHttp;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Command;
import org.programmeledger.benchmarks.cluster.LedgerHttp.Reply;
import tools.jackson.databind.JsonNode;

/** Two processes of each service on one PostgreSQL are one ledger. */
class ManyProcessesIT {

    private static final LedgerHttp HTTP = new LedgerHttp(Duration.ofMinutes(2));

    @TempDir
    private static Path directory;

    private static LedgerCluster cluster;
    private static World world;

    @BeforeAll
    static void start() {
        cluster = LedgerCluster.start(directory, 2, 2);
        world = World.establish(HTTP, command(0), "many-processes");
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void oneOfSixtyFourClientsOnTwoProcessesGetsTheEuro() throws Exception {
        var fund = world.funds().getFirst();
        carried(0, receipt(fund, "one-euro", "1.00"));

        var outcomes = race(64, client -> outcome(client % 2, commitment(fund, "one-euro-" + client, "1.00")));

        assertThat(outcomes).filteredOn(Carried.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Carried))
                .allSatisfy(lost -> assertThat(lost).isEqualTo(new Refused(409, "insufficient-funds")));
        var refusal = answer(1, commitment(fund, "one-euro-once-more", "1.00"));
        assertThat(refusal.at("/available/amount").asString()).isEqualTo("0.00");
        assertThat(refusal.at("/requested/amount").asString()).isEqualTo("1.00");
    }

    @Test
    void oneKeyIsCarriedOutOnceWhereverAndWheneverItComes() throws Exception {
        var command = party("hundred-times", "Buurthuis");

        var outcomes = race(100, client -> outcome(client % 2, command));

        var receipts = outcomes.stream()
                .map(outcome -> ((Carried) outcome).receipt())
                .distinct()
                .toList();
        assertThat(receipts).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> ((Carried) outcome).status() == 201)
                .hasSize(1);

        cluster.commands().getFirst().process().restart();
        cluster.commands().getFirst().process().awaitReady();
        for (int instance = 0; instance < 2; instance++) {
            assertThat(outcome(instance, command)).isEqualTo(new Carried(200, receipts.getFirst()));
            assertThat(outcome(instance, party("hundred-times", "Ander huis")))
                    .isEqualTo(new Refused(422, "idempotency-key-reused"));
        }
        assertThat(events("hundred-times")).isEqualTo(1);
    }

    @Test
    void bothTakeCommandsAndBothAnswerTheSameAlsoWhenOneDies() {
        var fund = world.funds().getLast();
        var last = carried(0, receipt(fund, "both-answer-1", "10.00"));
        last = carried(1, receipt(fund, "both-answer-2", "20.00"));
        sameAnswers(fund, last.position());
        viewsAreFedBy(2);

        cluster.queries().getFirst().process().kill();
        last = carried(0, commitment(fund, "both-answer-3", "5.00"));
        viewsAreFedBy(1);
        var alone = balance(1, fund, "minPosition=" + last.position());
        assertThat(alone.at("/available/amount").asString()).isEqualTo("25.00");

        cluster.queries().getFirst().process().start();
        cluster.queries().getFirst().process().awaitReady();
        sameAnswers(fund, last.position());
        viewsAreFedBy(2);
    }

    @Test
    void aCommandBehindADeadConnectionIsAnsweredAndResolvedByItsKey() throws Exception {
        var wire = cluster.commands().getFirst().wire();
        carried(0, party("black-hole-0", "Voor"));
        var command = party("black-hole-1", "Tijdens");
        wire.cut();
        try {
            // Several, so that some wait behind the one that waits for the database.
            var outcomes = race(8, client -> outcome(0, party("black-hole-many-" + client, "Tijdens")));
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome).isEqualTo(new Outcome.Unknown("status 503")));
            assertThat(outcome(0, command)).isEqualTo(new Outcome.Unknown("status 503"));
            assertThat(outcome(1, command)).as("the other process goes on").isInstanceOf(Carried.class);
        } finally {
            wire.mend();
        }
        new Eventually("the process behind the wire works again")
                .await(() -> outcome(0, command) instanceof Carried(var status, var _) && status == 200);
        wire.abandon();
        new Eventually("new connections replace those that are dead")
                .await(() -> outcome(0, party("black-hole-2", "Daarna")) instanceof Carried);
        assertThat(events("black-hole-2")).isEqualTo(1);
    }

    private static void sameAnswers(String fund, long position) {
        var asOf = "asOf=" + position;
        assertThat(balance(0, fund, asOf)).isEqualTo(balance(1, fund, asOf));
        var journal = "/v1/journal-entries?fund=" + fund + "&" + asOf;
        assertThat(get(0, journal)).isEqualTo(get(1, journal));
    }

    private static void viewsAreFedBy(int processes) {
        new Eventually("views are fed by " + processes)
                .await(() -> cluster.database()
                                .jdbc(LedgerCluster.DATABASE)
                                .sql(
                                        "select count(distinct owner) from views.token_entry where processor_name <> '__config'")
                                .query(Integer.class)
                                .single()
                        == processes);
    }

    private static JsonNode balance(int instance, String fund, String point) {
        return get(instance, "/v1/funds/" + fund + "/balance?" + point);
    }

    private static JsonNode get(int instance, String path) {
        var answered = new ArrayList<JsonNode>();
        new Eventually(path).await(() -> {
            if (HTTP.get(cluster.queryAddresses().get(instance), path) instanceof Reply.Answer(var status, var body)
                    && status == 200) {
                answered.add(body);
            }
            return !answered.isEmpty();
        });
        return answered.getLast();
    }

    private static Command party(String key, String name) {
        return Command.of("/v1/parties", key, Map.of("name", name, "type", "FOUNDATION", "reason", key), null);
    }

    private static Command receipt(String fund, String key, String amount) {
        var money = Map.of("amount", amount, "currency", "EUR");
        var body = Map.of("payer", world.party(), "amount", money, "paymentReference", key, "reason", key);
        return Command.of("/v1/funds/" + fund + "/receipts", key, body, null);
    }

    private static Command commitment(String fund, String key, String amount) {
        var money = Map.of("amount", amount, "currency", "EUR");
        var body = Map.of(
                "initiative",
                world.initiative(),
                "amount",
                money,
                "decision",
                world.decisions().getOrDefault(fund, ""),
                "reason",
                key);
        return Command.of("/v1/funds/" + fund + "/commitments", key, body, null);
    }

    private static String command(int instance) {
        return cluster.commandAddresses().get(instance);
    }

    private static Outcome outcome(int instance, Command command) {
        return Outcome.of(HTTP.post(command(instance), command));
    }

    private static JsonNode answer(int instance, Command command) {
        return ((Reply.Answer) HTTP.post(command(instance), command)).body();
    }

    private static Outcome.Receipt carried(int instance, Command command) {
        var outcome = outcome(instance, command);
        assertThat(outcome).isInstanceOf(Carried.class);
        return ((Carried) outcome).receipt();
    }

    private static int events(String reason) {
        return cluster.database()
                .jdbc(LedgerCluster.DATABASE)
                .sql("select count(*) from event_log.event where metadata::jsonb ->> 'reason' = ?")
                .param(reason)
                .query(Integer.class)
                .single();
    }

    private interface Racer {
        Outcome run(int client);
    }

    private static List<Outcome> race(int clients, Racer racer) throws Exception {
        var start = new CyclicBarrier(clients);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var race = IntStream.range(0, clients)
                    .mapToObj(client -> (Callable<Outcome>) () -> {
                        start.await();
                        return racer.run(client);
                    })
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var outcome : threads.invokeAll(race)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
