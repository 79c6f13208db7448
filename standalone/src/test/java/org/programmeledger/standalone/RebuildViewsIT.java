package org.programmeledger.standalone;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.programmeledger.standalone.database.KeptDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code ledger rebuild} and {@code ledger status}, beside a running demo and without one. */
class RebuildViewsIT {

    /** What a command printed, and how it ended. */
    private record Ended(int code, List<String> out, List<String> err) {}

    @TempDir
    Path root;

    @Test
    void worksBesideADemoAndWithoutOneAndAfterAKill() throws Exception {
        var data = root.resolve("data").toString();
        try (var demo = LedgerProcess.start("demo", "--data", data, "--port", "0")) {
            demo.untilReady();

            var status = ledger("status", "--data", data);
            assertThat(status.code()).as("%s", status).isZero();
            assertThat(status.out()).filteredOn(line -> line.endsWith("good")).hasSize(29);
            var rebuilt = ledger("rebuild", "--all", "--data", data);
            assertThat(rebuilt.code()).as("%s", rebuilt).isZero();
            assertThat(rebuilt.out())
                    .filteredOn(line -> line.endsWith(": equal"))
                    .hasSize(29);
            assertThat(rebuilt.err()).isEmpty();
            assertThat(ledger("status", "--data", data).code())
                    .as("the demo goes on with what was built")
                    .isZero();
            interruptedAndKilled(data);
            demo.kill();
            demo.exitCode();
        }

        var rebuilt = ledger("rebuild", "fund", "journal", "--data", data);
        assertThat(rebuilt.code()).as("%s", rebuilt).isZero();
        assertThat(rebuilt.out()).filteredOn(line -> line.endsWith(": equal")).hasSize(2);
        assertThat(Path.of(data, "postgres", "postmaster.pid"))
                .as("the server was stopped again")
                .doesNotExist();
        assertThat(ledger("status", "--data", data).code()).isZero();
        saysWhatARestoreHasLost(data);

        try (var demo = LedgerProcess.start("demo", "--data", data, "--port", "0")) {
            assertThat(demo.untilReady()).anyMatch(line -> line.contains("were already there"));
        }
    }

    /** As after a restore to an earlier moment: more was seen of the log than it holds. */
    private static void saysWhatARestoreHasLost(String data) throws Exception {
        var witness = Path.of(data, "witness");
        var before = Files.readString(witness);
        Files.writeString(witness, "1200 01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d 2026-11-24T12:00:00Z\n", APPEND);
        var status = ledger("status", "--data", data);
        assertThat(status.code()).as("%s", status).isEqualTo(1);
        assertThat(status.out()).anyMatch(line -> line.startsWith("ATTENTION: ") && line.contains(" to 1200"));
        Files.writeString(witness, before);
        assertThat(ledger("status", "--data", data).code()).isZero();
    }

    /** Two processes that are stopped while they build; the second cannot even say so. */
    private static void interruptedAndKilled(String data) throws Exception {
        try (var kept = KeptDatabase.open(Path.of(data))) {
            var database = new PGSimpleDataSource();
            database.setUrl(kept.url());
            database.setUser(kept.username());
            database.setPassword(kept.password());
            var jdbc = JdbcClient.create(database);
            var heedsCtrlC = List.of("env", "--default-signal=INT");
            try (var rebuild = LedgerProcess.start(heedsCtrlC, "rebuild", "fund", "--data", data)) {
                try (var holding = database.getConnection()) {
                    hold(holding, jdbc, "fund");
                    rebuild.stop();
                    await().until(() -> count(jdbc, "views.rebuild_cancellation") == 1);
                }
                assertThat(rebuild.exitCode()).isEqualTo(128 + 2);
            }
            assertThat(jdbc.sql("select state from views.rebuild order by requested_at desc limit 1")
                            .query(String.class)
                            .single())
                    .isEqualTo("CANCELLED");
            try (var rebuild = LedgerProcess.start("rebuild", "party", "--data", data)) {
                try (var holding = database.getConnection()) {
                    hold(holding, jdbc, "party");
                    rebuild.kill();
                    rebuild.exitCode();
                }
            }
            jdbc.sql("drop event trigger hold").update();
            var again = ledger("rebuild", "party", "--data", data);
            assertThat(again.code()).as("%s", again).isZero();
            assertThat(jdbc.sql("select state || ' ' || reason from views.rebuild where reason is not null")
                            .query(String.class)
                            .list())
                    .containsExactly("FAILED PROCESS_ENDED");
        }
    }

    /** Waits until a process builds the view, and holds it there for as long as the connection is open. */
    private static void hold(Connection holding, JdbcClient jdbc, String view) throws SQLException {
        try (var statement = holding.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            statement.execute("create or replace function hold() returns event_trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock_shared(4711); end $$");
            statement.execute("drop event trigger if exists hold");
            statement.execute("create event trigger hold on ddl_command_start when tag in ('CREATE TABLE')"
                    + " execute function hold()");
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(jdbc, "views.rebuild where state = 'RUNNING' and view = '" + view + "'") == 1);
    }

    private static long count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws Exception {
        var nothing = root.resolve("nothing").toString();
        assertThat(ledger("rebuild").code()).isEqualTo(2);
        assertThat(ledger("rebuild", "fund", "--all").code()).isEqualTo(2);
        assertThat(ledger("status", "--user", "somebody").code())
                .as("--user without --url")
                .isEqualTo(2);
        for (var command : List.of(List.of("rebuild", "fund"), List.of("status"))) {
            var ended = ledger(
                    command.getFirst(), "--data", nothing, command.getLast().equals("fund") ? "fund" : "--max-lag=5");
            assertThat(ended.code()).as("%s", ended).isEqualTo(3);
            assertThat(ended.err()).singleElement().asString().contains("No ledger is kept in " + nothing);
        }
        assertThat(Files.exists(Path.of(nothing))).isFalse();
        var unreachable = ledger("status", "--url", "jdbc:postgresql://127.0.0.1:1/ledger", "--user", "nobody");
        assertThat(unreachable.code()).isEqualTo(3);
        assertThat(unreachable.err()).singleElement().asString().contains("cannot be reached");
    }

    @Test
    void helpSaysEverything() throws Exception {
        var help = String.join("\n", ledger("rebuild", "--help").out());

        assertThat(help).contains("--data", "--url", "--user", "--all", "VIEW", "Ctrl-C", "Exit codes", "digest");
        assertThat(String.join("\n", ledger("status", "--help").out())).contains("--max-lag", "--data", "Exit codes");
        assertThat(String.join("\n", ledger("--help").out())).contains("rebuild", "status", "demo");
    }

    private static Ended ledger(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Ledger.commandLine(Services.both())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }
}
