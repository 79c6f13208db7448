package org.programmeledger.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/**
 * Two servers with synchronous replication, and a command service that knows both: what was acknowledged is on both, or
 * it was not acknowledged.
 */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromotionIT {

    private static final String STANDBY = "standby1";
    private static final int CLIENTS = 8;

    @TempDir
    private static Path directory;

    private static PostgresServer primary;
    private static PostgresServer standby;
    private static LedgerInJvm ledger;

    /** What gave somebody the right to register parties. */
    private static long before;

    @BeforeAll
    static void start() throws IOException {
        primary = PostgresServer.create(directory.resolve("primary"), PostgresServer.freePort());
        LedgerInJvm.createDatabase(primary.start(), "ledger");
        standby = BaseBackup.of(primary, directory.resolve("copy"))
                .standby(primary, directory.resolve("standby"), PostgresServer.freePort(), STANDBY);
        standby.start();
        primary.synchronousStandbys(STANDBY).awaitSynchronous(STANDBY);
        ledger = LedgerInJvm.commands("jdbc:postgresql://127.0.0.1:" + primary.port() + ",127.0.0.1:" + standby.port()
                + "/ledger?targetServerType=primary&connectTimeout=2&hostRecheckSeconds=1");
        before = count("event");
    }

    @AfterAll
    static void stop() {
        ledger.close();
        standby.close();
        primary.close();
    }

    /** PostgreSQL reports such a commit as a success with a warning. */
    @Test
    @Order(1)
    void aCommitWhoseWaitForTheStandbyWasCancelledIsUnknownUntilTheStandbyHasIt() throws Exception {
        assertThat(ledger.register("party-before").status()).isEqualTo(201);
        standby.stopFast();
        var doubtful = asked("party-doubtful");
        cancelWait();
        assertThat(doubtful.get().status()).isEqualTo(503);
        assertThat(count("event")).isEqualTo(before + 2);

        var again = asked("party-doubtful");
        awaitWait();
        assertThat(again).isNotDone();
        cancelWait();
        assertThat(again.get().status()).isEqualTo(503);

        standby.start();
        primary.awaitSynchronous(STANDBY);
        var resolved = ledger.register("party-doubtful");
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.position()).isEqualTo(before + 2);
        assertThat(count("event")).isEqualTo(before + 2);
    }

    @Test
    @Order(2)
    void afterAPromotionEveryAcknowledgedCommandIsThereOnceAndEveryUnknownOneIsResolvedByItsKey() throws Exception {
        long seed = new Random().nextInt(1_000_000);
        int killAfter = 150 + new Random(seed).nextInt(150);
        System.out.println("PromotionIT: seed " + seed + ", killing the primary after " + killAfter + " commands");
        var acknowledged = new ConcurrentHashMap<String, Long>();
        var unknown = new ConcurrentLinkedQueue<String>();
        var promoted = new CompletableFuture<Integer>();
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(nr -> Thread.ofVirtual().start(() -> work(nr, acknowledged, unknown, promoted)))
                .toList();

        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= killAfter);
            primary.kill9();
            standby.promote();
            promoted.complete(acknowledged.size());
            for (var client : clients) {
                assertThat(client.join(Duration.ofMinutes(1))).isTrue();
            }
        } finally {
            clients.forEach(Thread::interrupt);
        }

        assertThat(unknown).as("a kill under load leaves some in doubt").isNotEmpty();
        for (var key : unknown) {
            var resolved = ledger.register(key);
            assertThat(resolved.status()).as(key).isIn(200, 201);
            acknowledged.put(key, resolved.position());
        }
        acknowledged.put("party-before", before + 1);
        acknowledged.put("party-doubtful", before + 2);
        check(acknowledged);
    }

    /** It must be kept from starting; if it starts all the same, it acknowledges nothing. */
    @Test
    @Order(3)
    void theOldPrimaryAcknowledgesNothingShouldItComeBack() throws Exception {
        primary.start();
        assertThat(primary.isStandby()).isFalse();
        var writing = new FutureTask<>(() -> primary.jdbc("ledger")
                .sql("create table event_log.apart (nr int)")
                .update());
        Thread.ofPlatform().daemon().start(writing);
        awaitWait();
        assertThat(writing).isNotDone();
        primary.kill9();
        assertThat(writing)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(DataAccessException.class);
    }

    /** One command after the other, until forty have been acknowledged after the promotion; what failed is in doubt. */
    private static void work(
            int client, Map<String, Long> acknowledged, Queue<String> unknown, CompletableFuture<Integer> promoted) {
        int after = 0;
        for (int nr = 0; after < 40 && !Thread.currentThread().isInterrupted(); nr++) {
            var key = "party-" + client + "-" + nr;
            try {
                var answer = ledger.register(key);
                if (answer.status() == 201) {
                    acknowledged.put(key, answer.position());
                    after += promoted.isDone() ? 1 : 0;
                } else {
                    unknown.add(key);
                    assertThat(answer.status()).as(key).isEqualTo(503);
                }
            } catch (IOException broken) {
                unknown.add(key);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void check(Map<String, Long> acknowledged) {
        var jdbc = standby.jdbc("ledger");
        assertThat(jdbc.sql("select count(*) = max(position) and min(position) = 1 from event_log.event")
                        .query(Boolean.class)
                        .single())
                .as("positions are contiguous")
                .isTrue();
        List<Map<String, Object>> stored = jdbc.sql("select payload::jsonb ->> 'name' as name, position"
                        + " from event_log.event where type = 'parties.party-registered'"
                        + " and payload::jsonb ->> 'name' like 'party-%'")
                .query()
                .listOfRows();
        assertThat(stored)
                .hasSameSizeAs(acknowledged.keySet())
                .allSatisfy(row -> assertThat(acknowledged.get(row.get("name"))).isEqualTo(row.get("position")));
        assertThat(jdbc.sql("select count(*) from event_log.request where key like 'party-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(acknowledged.size());
    }

    private static FutureTask<LedgerInJvm.Answer> asked(String name) {
        var asking = new FutureTask<>(() -> ledger.register(name));
        Thread.ofVirtual().start(asking);
        return asking;
    }

    private static long awaitWait() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> primary.jdbc("postgres")
                                .sql("select coalesce(max(pid), 0) from pg_stat_activity where wait_event = 'SyncRep'")
                                .query(Long.class)
                                .single(),
                        pid -> pid > 0);
    }

    private static void cancelWait() {
        primary.jdbc("postgres")
                .sql("select pg_cancel_backend(?)")
                .param((int) awaitWait())
                .query(Boolean.class)
                .single();
    }

    private static long count(String table) {
        return count(primary, table);
    }

    private static long count(PostgresServer server, String table) {
        return server.jdbc("ledger")
                .sql("select count(*) from event_log." + table)
                .query(Long.class)
                .single();
    }
}
