package org.programmeledger.benchmarks.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.programmeledger.benchmarks.cluster.PostgresServer;
import org.programmeledger.eventlog.EventLogMigration;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What everything is measured on: one PostgreSQL that waits for the disk at every commit, with a database for each
 * subject.
 *
 * @param directory where databases and logs of processes are; thrown away afterwards
 * @param server the server
 * @param pace how long to measure
 */
record TestBed(Path directory, PostgresServer server, Pace pace) implements AutoCloseable {

    /**
     * How long things take.
     *
     * @param warmUp before the first figure of a JVM: the compiler takes a quarter of a minute
     * @param cell one figure of the ledger
     * @param peer one figure of a peer, of which there are two rounds
     */
    record Pace(Duration warmUp, Duration cell, Duration peer) {

        /** The figures are worth something. */
        static final Pace FULL = new Pace(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofMillis(2500));

        /** Only to see that it works. */
        static final Pace QUICK = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1));

        boolean isQuick() {
            return this == QUICK;
        }
    }

    static TestBed start(Pace pace) throws IOException {
        var directory = Files.createTempDirectory("ledger-speed");
        var server = PostgresServer.create(directory.resolve("postgres"), PostgresServer.freePort())
                .set("max_connections", "500")
                .set("shared_buffers", "512MB")
                .set("max_wal_size", "4GB")
                .start();
        return new TestBed(directory, server, pace);
    }

    /** A new database with the ledger's roles and its log, in which {@link Actors} are known. */
    Database newDatabase(String name) {
        server.createDatabase(name);
        var database = new Database(server, name);
        database.jdbc().sql(resource("/org/programmeledger/eventlog/roles.sql")).update();
        var migrator = new PGSimpleDataSource();
        migrator.setUrl(database.url());
        migrator.setUser("ledger_migrator");
        new EventLogMigration(migrator, new EventCatalogue()).run();
        database.jdbc().sql("create schema axon_stock").update();
        Actors.introduce(database.jdbc());
        return database;
    }

    /** Who works: this JVM, and PostgreSQL; a service, if it is another process. */
    ProcessorTime processors(long service) {
        return new ProcessorTime(service, postmaster());
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(server.data().resolve("postmaster.pid")).getFirst());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String resource(String name) {
        try (var text = Objects.requireNonNull(TestBed.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /** A database of the ledger on this server. */
    record Database(PostgresServer server, String name) {

        String url() {
            return server.url(name);
        }

        /** As the superuser. */
        JdbcClient jdbc() {
            return server.jdbc(name);
        }

        /** How the command service runs on it. */
        Map<String, String> commandService() {
            return service("ledger_appender");
        }

        /** How the query service runs on it. */
        Map<String, String> queryService() {
            return service("ledger_reader");
        }

        /** How a service runs on it that stores with Axon's engine, which makes its tables itself. */
        Map<String, String> stock(int connections) {
            var settings = new HashMap<>(service(PostgresServer.SUPERUSER));
            settings.put("ledger.event-log.engine", "stock");
            settings.put("spring.datasource.hikari.maximum-pool-size", Integer.toString(connections));
            return settings;
        }

        private Map<String, String> service(String role) {
            var settings = new HashMap<>(Map.of(
                    "spring.datasource.url", url(),
                    "spring.datasource.username", role,
                    "spring.datasource.password", "",
                    "logging.level.root", "warn",
                    // Else a client's connection ends after a hundred commands, or when others are measured.
                    "server.tomcat.max-keep-alive-requests", "-1",
                    "server.tomcat.keep-alive-timeout", "-1",
                    "server.address", "127.0.0.1",
                    "server.port", "0"));
            TestPeople.properties(TestIssuer.shared()).forEach((name, value) -> settings.put(name, value.toString()));
            settings.remove("ledger.founders"); // Whoever works here has got a role when the log was made.
            return settings;
        }
    }
}
