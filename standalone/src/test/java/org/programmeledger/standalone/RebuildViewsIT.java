package org.programmeledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(status.out()).filteredOn(line -> line.endsWith("good")).hasSize(9);
            var rebuilt = ledger("rebuild", "--all", "--data", data);
            assertThat(rebuilt.code()).as("%s", rebuilt).isZero();
            assertThat(rebuilt.out())
                    .filteredOn(line -> line.endsWith(": equal"))
                    .hasSize(9);
            assertThat(rebuilt.err()).isEmpty();
            assertThat(ledger("status", "--data", data).code())
                    .as("the demo goes on with what was built")
                    .isZero();
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

        try (var demo = LedgerProcess.start("demo", "--data", data, "--port", "0")) {
            assertThat(demo.untilReady()).anyMatch(line -> line.contains("were already there"));
        }
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
