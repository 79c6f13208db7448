package org.programmeledger.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.LogSignal;

/** Readers read a streaming replica, and nothing that is promised about reading depends on how far it is. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaReadersIT {

    private static final String STANDBY = "replica1";

    @TempDir
    private static Path directory;

    private static PostgresServer primary;
    private static PostgresServer replica;
    private static LedgerInJvm ledger;

    @BeforeAll
    static void start() throws IOException {
        primary = PostgresServer.create(directory.resolve("primary"), PostgresServer.freePort());
        LedgerInJvm.createDatabase(primary.start(), "ledger");
        replica = BaseBackup.of(primary, directory.resolve("copy"))
                .standby(primary, directory.resolve("replica"), PostgresServer.freePort(), STANDBY);
        replica.start();
        ledger = LedgerInJvm.whole(
                "jdbc:postgresql://127.0.0.1:" + primary.port() + ",127.0.0.1:" + replica.port()
                        + "/ledger?targetServerType=primary&connectTimeout=2&hostRecheckSeconds=1",
                "ledger.event-log.read-url=" + replica.url("ledger"),
                "ledger.views.patience=1s");
    }

    @AfterAll
    static void stop() {
        ledger.close();
        replica.close();
        primary.close();
    }

    @Test
    @Order(1)
    void viewsAreFedFromTheReplicaAndAReaderReadsItsOwnWrite() throws Exception {
        for (int nr = 0; nr < 20; nr++) {
            var written = ledger.register("party-own-" + nr);
            assertThat(written.status()).isEqualTo(201);
            var read = party(written, "minPosition=" + written.position());
            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.position()).isGreaterThanOrEqualTo(written.position());
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> eventsRead(replica) > 0); // Counted with some delay.
        assertThat(readersOfTheLog(primary)).isZero();
    }

    @Test
    @Order(2)
    void aReplicaThatLagsMakesReadersWaitAndSayWhyButNeverContradictsTheLog() throws Exception {
        long before = ledger.bean(LogReader.class).head().position();
        replica.jdbc("postgres").sql("select pg_wal_replay_pause()").query().listOfRows();
        var written = ledger.register("party-lag");
        assertThat(written.status()).as("commands do not depend on the replica").isEqualTo(201);
        assertThat(ledger.register("party-lag").status())
                .as("nor does the answer to a repeated request")
                .isEqualTo(200);

        var now = ledger.bean(LogReader.class).recordedAt(written.position()).orElseThrow();
        for (var asked :
                new String[] {"minPosition=" + written.position(), "asOf=" + written.position(), "asOf=" + now}) {
            var answer = party(written, asked);
            assertThat(answer.status()).as(asked).isEqualTo(503);
            assertThat(answer.body().required("type").stringValue()).isEqualTo("/problems/view-behind");
            assertThat(answer.body().required("wanted").longValue()).isEqualTo(written.position());
        }
        var beyond = party(written, "minPosition=" + (written.position() + 1));
        assertThat(beyond.status()).isEqualTo(400);
        assertThat(beyond.body().toString()).contains("which is at " + written.position());
        assertThat(ledger.bean(LogReader.class).head().position()).isEqualTo(before);
        assertThat(ledger.bean(LogSignal.class).head()).isEqualTo(before);

        replica.jdbc("postgres").sql("select pg_wal_replay_resume()").query().listOfRows();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> party(written, "asOf=" + now).status() == 200);
        assertThat(party(written, "asOf=" + now).position()).isEqualTo(written.position());
    }

    @Test
    @Order(3)
    void whenThePrimaryDiesAndTheReplicaTakesItsPlaceCommandsAndReadersGoOn() throws Exception {
        primary.kill9();
        assertThat(ledger.register("party-away").status()).isEqualTo(503);
        replica.promote();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ledger.register("party-away").status(), status -> status == 200 || status == 201);
        var written = ledger.register("party-on");
        assertThat(written.status()).isEqualTo(201);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> party(written, "minPosition=" + written.position()).status() == 200);
    }

    private static LedgerInJvm.Answer party(LedgerInJvm.Answer written, String asked) throws Exception {
        return ledger.get("/v1/parties/" + written.body().required("id").stringValue() + "?" + asked);
    }

    /** Rows of the log that this server has read for anybody, by its own count. */
    private static long eventsRead(PostgresServer server) {
        return server.jdbc("ledger")
                .sql("select coalesce(idx_tup_fetch, 0) + seq_tup_read from pg_stat_user_tables"
                        + " where schemaname = 'event_log' and relname = 'event'")
                .query(Long.class)
                .single();
    }

    /** Sessions whose last statement was a reader's. */
    private static long readersOfTheLog(PostgresServer server) {
        return server.jdbc("postgres")
                .sql("select count(*) from pg_stat_activity where datname = 'ledger'"
                        + " and query like '%from event_log.event where position > %'")
                .query(Long.class)
                .single();
    }
}
