package org.programmeledger.eventlog;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A JVM apart that appends what it is told ({@link SecondJvmMain}). Started when first needed and used again by every
 * test, for any store; it ends with the JVM that started it.
 */
final class SecondJvm implements OrderWriter {

    private static final List<SecondJvm> STARTED = new ArrayList<>();

    private final Process process;
    private final PrintStream questions;
    private final AtomicLong number = new AtomicLong();
    private final Map<Long, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

    private SecondJvm() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SecondJvmMain.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().daemon().name("second-jvm").start(this::listen);
    }

    /** The first, second, … JVM apart, now with this store open, its clock this much ahead (behind when negative). */
    static synchronized SecondJvm opening(int nr, OrderedStore.Location location, Duration ahead) throws IOException {
        while (STARTED.size() <= nr) {
            STARTED.add(new SecondJvm());
        }
        var jvm = STARTED.get(nr);
        jvm.ask("open " + location.engine() + " " + location.database().url() + " " + ahead.toSeconds());
        return jvm;
    }

    /** Returns when it said that it is committed. */
    @Override
    public void append(OrderedStore.Batch batch) {
        ask("append " + batch.stream() + " " + batch.firstVersion() + " " + batch.size());
    }

    /** Stops it where it is. */
    void pause() throws IOException, InterruptedException {
        signal(process.pid(), "STOP");
    }

    /** Lets it go on as if nothing had happened. */
    void goOn() throws IOException, InterruptedException {
        signal(process.pid(), "CONT");
    }

    /** Closes its store. */
    void leave() {
        ask("close");
    }

    static void signal(long pid, String signal) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("kill -" + signal + " " + pid + " failed");
        }
        if (signal.equals("STOP")) {
            // The signal has been sent; on a busy machine threads may still run for a while.
            await().atMost(Duration.ofSeconds(30)).until(() -> stands(pid));
        }
    }

    /** Whether every thread of a process is stopped; also where there is no {@code /proc} to tell. */
    private static boolean stands(long pid) throws IOException {
        var tasks = Path.of("/proc", Long.toString(pid), "task");
        if (!Files.isDirectory(tasks)) {
            return true;
        }
        try (var threads = Files.list(tasks)) {
            for (var thread : threads.toList()) {
                var stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
        }
        return true;
    }

    private void ask(String question) {
        long nr = number.incrementAndGet();
        var answer = new CompletableFuture<String>();
        asked.put(nr, answer);
        questions.println(nr + " " + question);
        var said = answer.join();
        if (!said.equals("done")) {
            throw new IllegalStateException("the other JVM " + said);
        }
    }

    private void listen() {
        try (var answers = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                var parts = line.split(" ", 2);
                var answer = asked.remove(Long.valueOf(parts[0]));
                if (answer != null) {
                    answer.complete(parts[1]);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            asked.values().forEach(answer -> answer.complete("is gone"));
        }
    }
}
