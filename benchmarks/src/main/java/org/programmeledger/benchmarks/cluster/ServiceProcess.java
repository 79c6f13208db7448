package org.programmeledger.benchmarks.cluster;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;

/** A service as a process of its own, on a port that it keeps over its deaths. It dies with this JVM at the latest. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2));
    private static final int LAST_WORDS = 4_000;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    private final ServiceProgram program;
    private final String name;
    private final int port = PostgresServer.freePort();
    private final Map<String, String> settings;
    private final Path log;
    private final Thread atExit = Thread.ofPlatform().unstarted(this::kill);
    private volatile @Nullable Process process;

    /**
     * Nothing runs yet.
     *
     * @param settings Spring properties: where the database is, and what else differs from the defaults
     * @param directory where it writes its log
     */
    public ServiceProcess(ServiceProgram program, String name, Map<String, String> settings, Path directory) {
        this.program = program;
        this.name = name;
        this.settings = settings;
        this.log = directory.resolve(name + ".log");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it, without waiting; {@code jvmArguments} are for this life only, such as {@code -Dledger.fault=…}. */
    public synchronized void start(String... jvmArguments) {
        if (isAlive()) {
            throw new ClusterFailure(name + " runs already");
        }
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        arguments.add("--server.address=127.0.0.1");
        TestPeople.settings(TestIssuer.shared()).forEach(setting -> arguments.add("--" + setting));
        settings.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        try {
            process = new ProcessBuilder(program.commandLine(List.of(jvmArguments), arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new ClusterFailure(name + " cannot be started", e);
        }
    }

    /** Kills it and starts it again, without waiting. */
    public synchronized void restart(String... jvmArguments) {
        kill();
        start(jvmArguments);
    }

    /** Starts it if it does not live; whether it did. */
    public synchronized boolean startIfDead() {
        if (isAlive()) {
            return false;
        }
        start();
        return true;
    }

    /** Waits until it says that it is ready; {@link ClusterFailure} when it ends instead, or after two minutes. */
    public ServiceProcess awaitReady() {
        PATIENCE.await(
                "the start of " + name,
                () -> {
                    if (!isAlive()) {
                        throw new ClusterFailure(name + " ended instead of starting: " + lastWords());
                    }
                    return isReady();
                },
                this::lastWords);
        return this;
    }

    /** Whether it says that it is ready. */
    public boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .timeout(ANSWER)
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether its process lives; a paused one does. */
    public boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
    }

    /** Kills it (SIGKILL), also when paused, and waits until it is gone. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Stops the clock for it (SIGSTOP): its connections stay open and it does not answer. */
    public void pause() {
        signal("STOP");
    }

    /** Ends a {@link #pause} (SIGCONT). */
    public void resume() {
        signal("CONT");
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Which it is. */
    public String name() {
        return name;
    }

    /** The end of what it has logged. */
    public String lastWords() {
        try {
            var text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - LAST_WORDS));
        } catch (IOException _) {
            return "nothing is known";
        }
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Java itself can only end a process. */
    private void signal(String signal) {
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ClusterFailure("no signal can be sent to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("interrupted while sending a signal to " + name, e);
        }
    }
}
