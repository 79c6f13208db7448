package org.programmeledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger demo} as a process: starts, stops, dies and comes back, and says in one line why it cannot run. */
class DemoIT {

    private static final Pattern TRY = Pattern.compile(" Try +curl -u (\\S+) (\\S+)");

    @TempDir
    Path root;

    @Test
    void whatIsRecordedSurvivesKillAndStop() throws Exception {
        var data = root.resolve("data");
        Path server;
        try (var ledger = LedgerProcess.start("demo", "--data", data.toString(), "--port", "0")) {
            var printed = ledger.untilReady();
            assertThat(printed).anyMatch(line -> line.matches("Loading the BoTu example: (\\d+)/\\1"));
            refusedInOneLine("A ledger is already running on " + data, "demo", "--data", data.toString(), "--fresh");
            server = serverOf(data);
            var registered = register(printed);
            assertThat(registered.statusCode()).isEqualTo(201);
            assertThat(look(printed, registered)).contains("6400000.00");
            ledger.kill();
            ledger.exitCode();
        }
        assertThat(server).startsWith(data);
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("the server lives on")
                .exists();

        // A test run in the background ignores Ctrl-C, and so would the processes it starts.
        var heedsCtrlC = List.of("env", "--default-signal=INT");
        try (var ledger = LedgerProcess.start(heedsCtrlC, "demo", "--data", data.toString(), "--port", "0")) {
            var printed = ledger.untilReady();
            var registered = register(printed);
            assertThat(registered.statusCode()).as("recorded before, once").isEqualTo(200);
            assertThat(printed).anyMatch(line -> line.matches(".*: (\\d+)/\\1 \\(\\1 were already there\\)"));
            assertThat(look(printed, registered)).contains("6400000.00");

            var begin = System.nanoTime();
            ledger.stop();
            assertThat(ledger.exitCode()).isEqualTo(128 + 2);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(ledger.errors()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** The program that serves these data. */
    private static Path serverOf(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .map(Path::of)
                .orElseThrow();
    }

    /** Registers a party, always under the same key. */
    private static HttpResponse<String> register(List<String> printed) throws Exception {
        var suggested = TRY.matcher(String.join("\n", printed));
        assertThat(suggested.find()).as("%s", printed).isTrue();
        var credentials = Base64.getEncoder().encodeToString(suggested.group(1).getBytes());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(suggested.group(2)).resolve("/v1/parties"))
                            .header("Authorization", "Basic " + credentials)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", "acknowledged-and-killed")
                            .POST(BodyPublishers.ofString("{\"name\":\"Buurthuis\",\"type\":\"FOUNDATION\"}"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Asks what the demo suggests to ask, once the views know of a command. */
    private static String look(List<String> printed, HttpResponse<String> receipt) throws Exception {
        var position = receipt.body().replaceAll(".*\"position\":(\\d+).*", "$1");
        var suggested = TRY.matcher(String.join("\n", printed));
        assertThat(suggested.find()).as("%s", printed).isTrue();
        var credentials = Base64.getEncoder().encodeToString(suggested.group(1).getBytes());
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(suggested.group(2) + "?minPosition=" + position))
                            .header("Authorization", "Basic " + credentials)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void aPortInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            refusedInOneLine("Port " + port + " is not available", "demo", "--data", data(), "--port", port);
        }
        assertThat(root.resolve("data/postgres")).doesNotExist();
    }

    @Test
    void aDataDirectoryThatIsAFileOrUnderOne() throws Exception {
        var file = Files.writeString(root.resolve("file"), "");
        refusedInOneLine("it is not a directory", "demo", "--data", file.toString());
        refusedInOneLine("Cannot create the data directory", "demo", "--data", file + "/data");
        refusedInOneLine("Cannot create the data directory", "demo", "--data", "/proc/ledger");
    }

    @Test
    void aDataDirectoryWithOtherFiles() throws Exception {
        Files.writeString(root.resolve("thesis.odt"), "");
        refusedInOneLine("it holds other files", "demo", "--data", root.toString(), "--fresh");
        assertThat(root.resolve("thesis.odt")).exists();
    }

    @Test
    void aFullDisk() throws Exception {
        refusedInOneLine(onDisk("size=1m"), " is full: ", "demo", "--data", data(), "--port", "0");
    }

    @Test
    void aReadOnlyDisk() throws Exception {
        refusedInOneLine(onDisk("ro"), "Cannot write to the data directory", "demo", "--data", data(), "--port", "0");
    }

    /** Runs a command with a disk of its own mounted at the data directory, if this machine allows that. */
    private List<String> onDisk(String options) throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("data"));
        var mount = "mount -t tmpfs -o " + options + " tmpfs " + data();
        var possible = new ProcessBuilder("unshare", "-Urm", "sh", "-c", mount).start();
        assumeTrue(possible.waitFor() == 0, "may not mount a disk here");
        return List.of("unshare", "-Urm", "sh", "-c", mount + " && exec \"$@\"", "sh");
    }

    @Test
    void aCommandLineThatIsNotUnderstood() throws Exception {
        for (var arguments : List.of(List.of("demo", "--port", "66000"), List.of("demmo"), List.<String>of())) {
            try (var ledger = LedgerProcess.start(arguments.toArray(String[]::new))) {
                assertThat(ledger.exitCode()).isEqualTo(2);
                assertThat(ledger.errors()).isNotEmpty().noneMatch(line -> line.startsWith("\tat "));
            }
        }
    }

    private String data() {
        return root.resolve("data").toString();
    }

    private static void refusedInOneLine(String reason, String... arguments) throws Exception {
        refusedInOneLine(List.of(), reason, arguments);
    }

    private static void refusedInOneLine(List<String> wrapper, String reason, String... arguments) throws Exception {
        try (var ledger = LedgerProcess.start(wrapper, arguments)) {
            assertThat(ledger.exitCode()).isEqualTo(Ledger.UNAVAILABLE);
            assertThat(ledger.errors())
                    .singleElement()
                    .asString()
                    .startsWith("ledger: ")
                    .contains(reason);
        }
    }
}
