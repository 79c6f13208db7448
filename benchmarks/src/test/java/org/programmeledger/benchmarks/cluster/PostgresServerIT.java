package org.programmeledger.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The servers of the rehearsals do what is asked of them: a rehearsal on a server that only seems to die shows nothing. */
@Timeout(180)
class PostgresServerIT {

    @TempDir
    private static Path directory;

    @Test
    void aServerKeepsWhatItAcknowledgedHoweverItEndsAndAnswersNothingWhilePaused() throws Exception {
        try (var server = PostgresServer.create(directory.resolve("one"), PostgresServer.freePort())) {
            server.start();
            assertThat(server.jdbc("postgres")
                            .sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                            .query(String.class)
                            .single())
                    .isEqualTo("onon");
            server.createDatabase("ledger");
            server.jdbc("ledger").sql("create table kept (what text)").update();

            write(server, "before kill -9");
            server.kill9();
            assertThat(server.isRunning()).isFalse();
            server.start();
            write(server, "before an immediate stop");
            server.stopImmediate();
            assertThat(server.isRunning()).isFalse();
            server.start();
            write(server, "before a fast stop");
            server.stopFast();
            server.start();
            assertThat(kept(server))
                    .containsExactly("before kill -9", "before an immediate stop", "before a fast stop");
            assertThat(Files.readString(server.log())).contains("database system was not properly shut down");

            server.pause();
            var asking = new FutureTask<>(() -> kept(server));
            Thread.ofPlatform().daemon().start(asking);
            assertThatThrownBy(() -> asking.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            server.resume();
            assertThat(asking.get()).hasSize(3);

            server.pause();
            server.kill9();
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    void aBackupIsRestoredUpToAPoint() throws IOException {
        var archive = Files.createDirectories(directory.resolve("archive"));
        try (var server = PostgresServer.create(directory.resolve("archived"), PostgresServer.freePort())) {
            server.archiveTo(archive).start().createDatabase("ledger");
            server.jdbc("ledger").sql("create table kept (what text)").update();
            var backup = BaseBackup.of(server, directory.resolve("archived-copy"));
            write(server, "before the point");
            server.jdbc("postgres")
                    .sql("select pg_create_restore_point('here')")
                    .query(String.class)
                    .single();
            write(server, "after the point");
            server.archiveNow();
            try (var restored = backup.restore(
                    directory.resolve("restored"),
                    PostgresServer.freePort(),
                    archive,
                    new RecoveryTarget.Named("here"))) {
                restored.start();
                assertThat(kept(restored)).containsExactly("before the point");
                write(restored, "since");
            }
            try (var restored = backup.restore(
                    directory.resolve("restored-all"), PostgresServer.freePort(), archive, new RecoveryTarget.End())) {
                restored.start();
                assertThat(kept(restored)).containsExactly("before the point", "after the point");
            }
        }
    }

    private static void write(PostgresServer server, String what) {
        server.jdbc("ledger").sql("insert into kept values (?)").param(what).update();
    }

    private static List<String> kept(PostgresServer server) {
        return server.jdbc("ledger")
                .sql("select what from kept")
                .query(String.class)
                .list();
    }
}
