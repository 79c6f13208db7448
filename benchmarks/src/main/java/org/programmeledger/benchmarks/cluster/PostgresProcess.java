package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes of one server: the first one and the backends it has started. */
final class PostgresProcess {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));
    private static final int LAST_WORDS = 2_000;

    private final PostgresPrograms programs;
    private final Path log;
    private final Thread atExit = Thread.ofPlatform().unstarted(this::kill);
    private volatile @Nullable Process main;

    /** Nothing runs yet. Whatever runs when the JVM ends is killed; only kill -9 of the JVM leaves it behind. */
    PostgresProcess(PostgresPrograms programs, Path log) {
        this.programs = programs;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Runs a program to its end; {@link ClusterFailure} with what it said if it fails. */
    void run(String program, List<String> arguments) {
        try {
            int exit = launch(program, arguments).waitFor();
            if (exit != 0) {
                throw new ClusterFailure(program + " fails with " + exit + ": " + lastWords());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("interrupted during " + program, e);
        }
    }

    void start(List<String> arguments) {
        main = launch("postgres", arguments);
    }

    private Process launch(String program, List<String> arguments) {
        try {
            return new ProcessBuilder(programs.command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new ClusterFailure(program + " cannot be started", e);
        }
    }

    boolean isRunning() {
        var process = main;
        return process != null && process.isAlive();
    }

    /** Sends a signal to the first process. */
    void signal(String name) {
        var process = main;
        if (process != null && process.isAlive()) {
            send(name, List.of(process.toHandle()));
        }
    }

    /** Sends a signal to all of them, the first process first. */
    void signalAll(String name) {
        send(name, all());
    }

    /** Kills them all. The first process first: it would take its children's death for a crash and begin to recover. */
    void kill() {
        var all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** Waits until the first process has ended. */
    void awaitEnd() {
        awaitEnd(all());
    }

    /** The JVM no longer ends it. */
    void forget() {
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /** The end of what it has said. */
    String lastWords() {
        try {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - LAST_WORDS));
        } catch (IOException _) {
            return "nothing is known";
        }
    }

    private List<ProcessHandle> all() {
        var process = main;
        return process == null
                ? List.of()
                : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .toList();
    }

    private void awaitEnd(List<ProcessHandle> processes) {
        PATIENCE.await(
                "the end of a server", () -> processes.stream().allMatch(PostgresProcess::isGone), this::lastWords);
    }

    /** A dead child whose parent died may stay in the table for ever, where nobody collects it: it holds nothing then. */
    private static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return state.startsWith("Z", state.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return !process.isAlive();
        }
    }

    /** Java itself can only end a process. One that has ended meanwhile is no failure. */
    private static void send(String name, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectError(Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            throw new ClusterFailure("no signal can be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("interrupted while sending a signal", e);
        }
    }
}
