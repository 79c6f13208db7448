package org.programmeledger.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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
import org.programmeledger.standalone.identity.DemoIdentity;
import org.programmeledger.standalone.identity.IdentityFile;
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

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address of this machine to answer on.",
            defaultValue = "127.0.0.1")
    private String address;

    @Option(
            names = "--beyond-loopback",
            description = "Answer on an address that other machines can reach, though nothing is encrypted.")
    private boolean beyondLoopback;

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
            var where = DemoAddress.take(address, port, beyondLoopback);
            if (fresh) {
                directory.clear();
            }
            return run(directory, where, example);
        } catch (RuntimeException e) {
            if (stopping) {
                return 0; // whatever broke, broke because everything was being stopped
            }
            throw e;
        }
    }

    private Integer run(DataDirectory directory, DemoAddress where, ExampleProgramme example) {
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
        var identity = identity(directory);
        var context = startServices(directory, database, where, identity);
        log.reportTrouble(spec.commandLine().getErr());
        var loaded = new ExampleLoader(
                        where.uri(),
                        name -> identity.token(where.uri(), name, Clock.systemUTC()),
                        account -> identity.person(account).value())
                .load(example, new ExampleProgress(terminal, example.name()));
        awaitViews(context);
        say(terminal, new DemoIntroduction(where.uri(), identity).text(loaded.resolve(example.look())));
        database.awaitEnd();
        if (stopping) {
            return 0;
        }
        LoggerFactory.getLogger(Demo.class).error("The database server ended by itself: stopping");
        return Ledger.UNAVAILABLE;
    }

    private static DemoIdentity identity(DataDirectory directory) {
        try {
            return new IdentityFile(directory.identity()).open();
        } catch (IOException e) {
            throw new Unavailable("The people of the demo cannot be read or written: " + e.getMessage(), e);
        }
    }

    private ConfigurableApplicationContext startServices(
            DataDirectory directory, EmbeddedDatabase database, DemoAddress where, DemoIdentity identity) {
        try {
            var properties = new HashMap<>(database.connection());
            properties.putAll(Map.ofEntries(
                    Map.entry("spring.threads.virtual.enabled", "true"),
                    Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "1s"),
                    Map.entry("server.address", where.bind().getHostAddress()),
                    Map.entry("server.port", where.port()),
                    Map.entry("ledger.witness.file", directory.witness().toString()),
                    Map.entry("ledger.vault.key-file", directory.vaultKeys().toString()),
                    Map.entry("ledger.vault.create-key-file", "true"),
                    Map.entry("ledger.vault.journal-file", directory.erasures().toString()),
                    Map.entry("ledger.demo.beyond-loopback", beyondLoopback)));
            properties.putAll(identity.properties(where.uri()));
            return services.start(properties, identity);
        } catch (PortInUseException e) {
            throw where.portUnavailable(e);
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

    private static void say(PrintWriter terminal, String text) {
        terminal.println(text);
        terminal.flush();
    }
}
