package org.programmeledger.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code ledger} command line in a JVM of its own, as a person starts it. */
final class LedgerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader out;
    private final Path errors;

    private LedgerProcess(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader();
        this.errors = errors;
    }

    static LedgerProcess start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** Starts it through another program, such as one that gives it a small disk. */
    static LedgerProcess start(List<String> wrapper, String... arguments) throws IOException {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp"));
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Ledger.class.getName());
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("ledger", ".err");
        return new LedgerProcess(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Reads what it prints until it is ready or ends. */
    List<String> untilReady() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals("READY")) {
                return lines;
            }
        }
        throw new AssertionError("ended before it was ready: " + lines + errors());
    }

    /** Its exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("did not end in " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** What it has written to standard error. */
    List<String> errors() throws IOException {
        return Files.readAllLines(errors);
    }

    /** Ctrl-C. */
    void stop() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }

    /** Kill -9. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
