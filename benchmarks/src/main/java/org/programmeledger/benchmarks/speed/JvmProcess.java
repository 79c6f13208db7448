package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.programmeledger.benchmarks.cluster.Patience;
import org.programmeledger.benchmarks.cluster.PostgresServer;

/**
 * A service, or a peer of one, as a process of its own with the flags that all of them get.
 *
 * @param process the process
 * @param port where it answers
 * @param log what it says
 */
record JvmProcess(Process process, int port, Path log) implements AutoCloseable {

    /** Of every process alike; beyond these, the defaults of the JVM. */
    static final List<String> FLAGS =
            List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));

    /** Starts a main class of this class path with Spring properties, and waits until it is ready. */
    static JvmProcess start(String mainClass, String name, Map<String, String> settings, Path directory)
            throws IOException {
        return begin(mainClass, name, settings, directory).awaitReady();
    }

    /** The same, but only until it answers: a service with views is ready when they have caught up, and not before. */
    static JvmProcess startBehind(String mainClass, String name, Map<String, String> settings, Path directory)
            throws IOException {
        var process = begin(mainClass, name, settings, directory);
        process.await("the first answer of " + process.log().getFileName(), () -> process.isUp("liveness"));
        return process;
    }

    private static JvmProcess begin(String mainClass, String name, Map<String, String> settings, Path directory)
            throws IOException {
        var classPath = System.getProperty("java.class.path");
        var main = classPath.endsWith("-exec.jar")
                ? List.of(
                        "-Dloader.main=" + mainClass,
                        "-cp",
                        classPath,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classPath, mainClass);
        return launch(main, name, settings, directory);
    }

    /** Starts what {@code java} is given; does not wait. */
    static JvmProcess launch(List<String> main, String name, Map<String, String> settings, Path directory)
            throws IOException {
        int port = PostgresServer.freePort();
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.addAll(main);
        settings.forEach((property, value) -> {
            if (!"server.port".equals(property)) {
                line.add("--" + property + "=" + value);
            }
        });
        line.add("--server.port=" + port);
        var log = directory.resolve(name + ".log");
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        var atExit = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
        return new JvmProcess(process, port, log);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it says that it is ready. */
    JvmProcess awaitReady() {
        await("the start of " + log.getFileName(), () -> isUp("readiness"));
        return this;
    }

    /** Waits for something that this process is to do; fails when it ends instead, or takes two minutes. */
    void await(String what, BooleanSupplier done) {
        PATIENCE.await(
                what,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended, in " + what + ": " + lastWords());
                    }
                    return done.getAsBoolean();
                },
                this::lastWords);
    }

    private boolean isUp(String probe) {
        try {
            var address = URI.create("http://127.0.0.1:" + port + "/actuator/health/" + probe);
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private String lastWords() {
        try {
            var text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 2_000));
        } catch (IOException _) {
            return "nothing is known";
        }
    }

    /** Asks it to end, and waits; kills it after ten seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
