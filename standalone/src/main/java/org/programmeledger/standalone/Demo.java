package org.programmeledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewPositions;
import org.programmeledger.standalone.database.DataDirectory;
import org.programmeledger.standalone.database.EmbeddedDatabase;
import org.programmeledger.standalone.example.ExampleLoader;
import org.programmeledger.standalone.example.ExampleProgramme;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger demo}: from nothing to a running ledger with the example programme in it. */
@Command(
        name = "demo",
        description =
                "Starts a ledger for this machine only, with the BoTu example programme in it. Everything is kept in"
                        + " the data directory; Ctrl-C stops it, the next start goes on with the same data.",
        mixinStandardHelpOptions = true,
        versionProvider = Ledger.Version.class,
        showDefaultValues = true)
final class Demo implements Callable<Integer> {

    private static final String PERSON = "demo";
    private static final String LOOPBACK = "127.0.0.1";

    private final Services services;
    private volatile boolean stopping;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept.", defaultValue = "./data")
    private Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to answer on; 0 takes any free one.",
            defaultValue = "8080")
    private int port;

    @Option(names = "--fresh", description = "Start empty: remove what an earlier demo kept in the data directory.")
    private boolean fresh;

    // Picocli fills the fields before it calls anything.
    @SuppressWarnings("NullAway.Init")
    Demo(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535, not " + port);
        }
        var example = ExampleProgramme.botu();
        try (var directory = DataDirectory.claim(data)) {
            requireFreePort();
            if (fresh) {
                directory.clear();
            }
            return run(directory, example);
        } catch (RuntimeException e) {
            if (stopping) {
                return 0; // whatever broke, broke because everything was being stopped
            }
            throw e;
        }
    }

    private Integer run(DataDirectory directory, ExampleProgramme example) {
        var terminal = spec.commandLine().getOut();
        var log = new LogFile(directory.ledgerLog());
        log.use();
        var database = new EmbeddedDatabase(directory);
        SpringApplication.getShutdownHandlers().add(() -> {
            stopping = true;
            database.close();
        });
        say(terminal, "Programme Ledger " + Ledger.Version.number() + ", data in " + directory.path());
        say(terminal, "Starting the database …");
        database.start();
        say(terminal, "Starting the services …");
        var password = new BigInteger(100, new SecureRandom()).toString(Character.MAX_RADIX);
        var context = startServices(directory, database, password);
        log.reportTrouble(spec.commandLine().getErr());
        var address = "http://" + LOOPBACK + ":" + context.getEnvironment().getRequiredProperty("local.server.port");
        var loaded = new ExampleLoader(URI.create(address), PERSON, password)
                .load(example, new ExampleProgress(terminal, example.name()));
        awaitViews(context);
        introduce(terminal, address, password, loaded.resolve(example.look()));
        database.awaitEnd();
        if (stopping) {
            return 0;
        }
        LoggerFactory.getLogger(Demo.class).error("The database server ended by itself: stopping");
        return Ledger.UNAVAILABLE;
    }

    /** Before the database starts, because it takes a moment and this is the likeliest thing to be wrong. */
    private void requireFreePort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
        } catch (IOException e) {
            throw portUnavailable(e);
        }
    }

    private Unavailable portUnavailable(Exception cause) {
        var advice = "; choose another --port, or stop what uses it";
        return new Unavailable("Port " + port + " is not available (" + cause.getMessage() + ")" + advice, cause);
    }

    private ConfigurableApplicationContext startServices(
            DataDirectory directory, EmbeddedDatabase database, String password) {
        try {
            var properties = new HashMap<>(database.connection());
            properties.putAll(Map.ofEntries(
                    Map.entry("spring.threads.virtual.enabled", "true"),
                    Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "1s"),
                    Map.entry("server.address", LOOPBACK),
                    Map.entry("server.port", port),
                    Map.entry("ledger.witness.file", directory.witness().toString()),
                    Map.entry("ledger.demo-user.name", PERSON),
                    Map.entry("ledger.demo-user.password", password)));
            return services.start(properties);
        } catch (PortInUseException e) {
            throw portUnavailable(e);
        } catch (RuntimeException e) {
            throw new Unavailable("The services do not start: " + rootCause(e) + " (more in the ledger.log)", e);
        }
    }

    /** READY means that what is recorded can be read: every view has taken it in. */
    private static void awaitViews(ConfigurableApplicationContext context) {
        var views = context.getBeanProvider(View.class).stream().map(View::name).toList();
        var head = context.getBean(LogReader.class).head().position();
        if (!context.getBean(ViewPositions.class).await(views, head, Duration.ofMinutes(10))) {
            throw new Unavailable(
                    "The views have not caught up with the log within ten minutes (more in the ledger.log)",
                    new TimeoutException());
        }
    }

    private static Throwable rootCause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }

    private static void introduce(PrintWriter terminal, String address, String password, String look) {
        say(terminal, """

                  Pages      %1$s/
                  API        %1$s/v1/openapi.json
                  Sign in    %2$s, one-time password %3$s
                  Try        curl -u %2$s:%3$s %1$s%4$s
                  Stop       Ctrl-C; the data are kept

                READY""".formatted(address, PERSON, password, look));
    }

    private static void say(PrintWriter terminal, String text) {
        terminal.println(text);
        terminal.flush();
    }
}
