package org.programmeledger.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on kept data: durable (it waits for the disk at every commit), reachable from this
 * machine only, and only with a password. The services get a database {@code ledger} and roles of their own, none of
 * which may change what is recorded ({@code roles.sql}), with passwords that are new at each start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The one major version whose files this release can read. */
    public static final String MAJOR_VERSION = "18";

    /** After a crash the server replays its log before it answers; that may take long, and is not a failure. */
    private static final Duration RECOVERY = Duration.ofMinutes(30);

    private static final long PATIENCE_SECONDS = 10;

    private final DataDirectory directory;
    private final Path programs;
    private final DatabaseRoles roles = DatabaseRoles.withNewPasswords();
    private volatile boolean closing;
    private @Nullable EmbeddedPostgres server;
    private @Nullable ProcessHandle process;

    /** Starts nothing yet. */
    public EmbeddedDatabase(DataDirectory directory) {
        // The library opens its directory to everyone, so it gets one inside a closed one.
        this(directory, directory.programs().resolve("unpacked"));
    }

    EmbeddedDatabase(DataDirectory directory, Path programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /**
     * Starts the server, after stopping one that an earlier ledger left behind, and waits until it answers.
     *
     * @throws DatabaseUnavailable when it does not start; nothing is left running then
     */
    public synchronized void start() {
        var log = new ServerLog(directory.serverLog());
        try {
            new ServerProcess(directory.postgres()).stop();
            boolean first = prepare();
            var superuser = first
                    ? SuperuserPassword.create(directory.newPasswordFile())
                    : SuperuserPassword.read(directory.passwordFile());
            var running = await(new FutureTask<>(() -> builder(superuser).start()), log);
            server = running;
            process = new ServerProcess(directory.postgres()).handle().orElseThrow();
            try (var connection = running.getPostgresDatabase().getConnection()) {
                assertDurable(connection);
            }
            DatabaseRoles.createDatabase(running.getPostgresDatabase());
            roles.grant(running.getDatabase("postgres", DatabaseRoles.DATABASE));
            if (first) {
                SuperuserPassword.keep(directory.newPasswordFile(), directory.passwordFile());
            }
        } catch (IOException e) {
            stop();
            throw DatabaseUnavailable.because("Cannot write to the data directory " + directory.path(), e);
        } catch (SQLException | RuntimeException e) {
            stop();
            throw e instanceof DatabaseUnavailable known ? known : failure(log, e);
        }
    }

    /** Refuses what cannot work, and clears away a first start that was cut short; true when the data are new. */
    private boolean prepare() throws IOException {
        boolean first = !Files.exists(directory.passwordFile());
        if (first && Files.exists(directory.newPasswordFile())) {
            FileSystemUtils.deleteRecursively(directory.postgres()); // no service has ever written to it
            FileSystemUtils.deleteRecursively(directory.programs());
        }
        if (first && Files.exists(directory.postgres())) {
            throw new DatabaseUnavailable("The database in " + directory.postgres() + " cannot be opened: its password"
                    + " file " + directory.passwordFile().getFileName() + " is missing");
        }
        if (!first) {
            requireVersion();
        }
        requireSpace(first);
        directory.createPrograms();
        return first;
    }

    private void requireVersion() throws IOException {
        var version =
                Files.readString(directory.postgres().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseUnavailable("The database in " + directory.postgres() + " was written by PostgreSQL "
                    + version + ", this ledger brings PostgreSQL " + MAJOR_VERSION
                    + ": use the release that wrote it, or start on another --data");
        }
    }

    private void requireSpace(boolean first) throws IOException {
        long needed = first ? 256 : 32; // MiB: programs 60, an empty database 40, its log, and some room
        long free = Files.getFileStore(directory.path()).getUsableSpace() >> 20;
        if (free < needed) {
            throw new DatabaseUnavailable("The disk of the data directory " + directory.path() + " is full: " + free
                    + " MiB free, " + needed + " MiB needed");
        }
    }

    private EmbeddedPostgres.Builder builder(SuperuserPassword superuser) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setOutputRedirector(Redirect.appendTo(directory.serverLog().toFile()))
                // These are arguments of initdb, which asks for a password from the very first moment.
                .setLocaleConfig("pwfile", directory.newPasswordFile().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuser.value())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("log_checkpoints", "off")
                // Its log says which constraint refused a row, and not the row.
                .setServerConfig("log_error_verbosity", "terse")
                // A query whose JVM was killed must not keep the server from stopping.
                .setServerConfig("client_connection_check_interval", "2s")
                // The library turns these off, for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** Waits for the start, but no longer than there is hope: the library itself would only look at the clock. */
    private EmbeddedPostgres await(FutureTask<EmbeddedPostgres> start, ServerLog log) {
        var starter = Thread.ofPlatform().daemon().name("postgres-start").start(start);
        try {
            while (true) {
                try {
                    return start.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    if (closing || log.saysItWillNotStart()) {
                        starter.interrupt(); // it gives up waiting, and hands over what there is to stop
                        server = start.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        throw failure(log, null);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw failure(log, e.getCause());
        } catch (TimeoutException e) {
            throw failure(log, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(log, e);
        }
    }

    private DatabaseUnavailable failure(ServerLog log, @Nullable Throwable cause) {
        var reason =
                log.complaint().orElseGet(() -> cause == null ? "no reason given" : String.valueOf(cause.getMessage()));
        var message = "The database does not start: " + reason + " (more in " + directory.serverLog() + ")";
        return cause == null ? new DatabaseUnavailable(message) : new DatabaseUnavailable(message, cause);
    }

    private void assertDurable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var settings = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            settings.next();
            if (!settings.getString(1).equals("on") || !settings.getString(2).equals("on")) {
                throw new DatabaseUnavailable("The database does not wait for the disk (fsync "
                        + settings.getString(1) + ", synchronous_commit " + settings.getString(2)
                        + "): refusing to keep a ledger on it");
            }
        }
    }

    /** Where the services connect. Only after {@link #start}. */
    public synchronized String jdbcUrl() {
        if (server == null) {
            throw new IllegalStateException("the database is not running");
        }
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DatabaseRoles.DATABASE;
    }

    /** How both services connect in one process, as properties: addresses, roles, and passwords until the next start. */
    public Map<String, Object> connection() {
        return roles.connection(jdbcUrl());
    }

    /** Waits until the server ends, by {@link #close} or by itself. */
    public void awaitEnd() {
        ProcessHandle running;
        synchronized (this) {
            running = process;
        }
        if (running != null) {
            running.onExit().join();
        }
    }

    /** Stops the server, also one that is only just starting, and waits until it is gone. */
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            stop();
        }
    }

    private void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw DatabaseUnavailable.because("The database did not stop cleanly", e);
        } finally {
            server = null;
            new ServerProcess(directory.postgres()).stop();
        }
    }
}
