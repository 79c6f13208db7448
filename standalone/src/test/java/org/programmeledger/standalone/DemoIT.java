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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger demo} as a process: starts, stops, dies and comes back, and says in one line why it cannot run. */
class DemoIT {

    private static final Pattern TOKEN = Pattern.compile(" Token +(TOKEN=.*)");
    private static final Pattern TRY = Pattern.compile(" Try +(curl .*?(http://[^/]+)(/\\S+))");
    private static final Pattern PASSWORD = Pattern.compile(" {5}([a-z0-9]+) +([a-z0-9]{4}(?:-[a-z0-9]{4}){2}) ");

    @TempDir
    Path root;

    @Test
    void whatIsRecordedSurvivesKillAndStop() throws Exception {
        var data = root.resolve("data");
        Path server;
        Map<String, String> passwords;
        try (var ledger = LedgerProcess.start("demo", "--data", data.toString(), "--port", "0")) {
            var printed = ledger.untilReady();
            assertThat(printed).anyMatch(line -> line.matches("Loading the BoTu example: (\\d+)/\\1"));
            refusedInOneLine("A ledger is already running on " + data, "demo", "--data", data.toString(), "--fresh");
            server = serverOf(data);
            passwords = passwords(printed);
            noPasswordIsKept(data, passwords);
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
            assertThat(registered.statusCode())
                    .as("recorded before, once, by the same person")
                    .isEqualTo(200);
            assertThat(passwords(printed).values())
                    .hasSameSizeAs(passwords.values())
                    .doesNotContainAnyElementsOf(passwords.values());
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

    /** Who can sign in with what. */
    private static Map<String, String> passwords(List<String> printed) {
        var passwords = PASSWORD.matcher(String.join("\n", printed))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(passwords)
                .containsKeys(
                        "administrator", "board", "manager", "treasurer", "funder", "auditor", "resident", "machine");
        return passwords;
    }

    /** Neither beside the database nor in what anyone but the owner can read. */
    private static void noPasswordIsKept(Path data, Map<String, String> passwords) throws IOException {
        for (var name : List.of("identity", "ledger.log", "postgres.log", "witness")) {
            assertThat(Files.readString(data.resolve(name))).as(name).doesNotContain(passwords.values());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("identity"))))
                .isEqualTo("rw-------");
    }

    /** Does in a shell what the demo suggests, and then something else. */
    private static String shell(List<String> printed, String then) throws Exception {
        var shell = new ProcessBuilder("bash", "-c", suggested(TOKEN, printed).group(1) + "; " + then).start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }

    private static Matcher suggested(Pattern what, List<String> printed) {
        var suggested = what.matcher(String.join("\n", printed));
        assertThat(suggested.find()).as("%s", printed).isTrue();
        return suggested;
    }

    /** Registers a party, always under the same key. */
    private static HttpResponse<String> register(List<String> printed) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(suggested(TRY, printed).group(2) + "/v1/parties"))
                            .header("Authorization", "Bearer " + shell(printed, "printf %s \"$TOKEN\""))
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
        return shell(printed, suggested(TRY, printed).group(1) + "?minPosition=" + position);
    }

    @Test
    void anAddressThatOthersCanReach() throws Exception {
        refusedInOneLine("--beyond-loopback", "demo", "--data", data(), "--port", "0", "--address", "0.0.0.0");
        refusedInOneLine("--beyond-loopback", "demo", "--data", data(), "--port", "0", "--address", "::");
        refusedInOneLine("There is no address", "demo", "--data", data(), "--port", "0", "--address", "no such name");
        assertThat(root.resolve("data/postgres")).doesNotExist();
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
