package org.programmeledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.programmeledger.events.EventCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database on the embedded PostgreSQL of the tests: one server per JVM, started by the first that asks, without
 * fsync because nothing here outlives the JVM.
 *
 * @param url the JDBC URL with its user; from {@link #fresh} on the superuser, who sees and may do everything
 */
public record TestDatabase(String url) {

    /** The password of every role; the server trusts everyone on this machine. */
    public static final String PASSWORD = "";

    private static final String SUPERUSER = "postgres";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new, empty database with the roles of the ledger. */
    public static TestDatabase fresh() {
        return copyOf("template1");
    }

    /** A new database with room for Axon's own engine, which makes its tables itself. */
    public static TestDatabase forStock() {
        var database = fresh();
        database.jdbc()
                .sql("create schema axon_stock authorization ledger_appender")
                .update();
        return database;
    }

    /** A new, empty database in which the log is ready to be used. */
    public static TestDatabase migrated() {
        return Migrated.TEMPLATE.copy();
    }

    private static String script() {
        try (var roles = Objects.requireNonNull(TestDatabase.class.getResourceAsStream("roles.sql"))) {
            return new String(roles.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** This database, seen and used by another role. */
    public TestDatabase as(String role) {
        return new TestDatabase(url.replace("user=" + SUPERUSER, "user=" + role));
    }

    /** Brings the log in it up to date, as the role that may. */
    public TestDatabase migrate() {
        new EventLogMigration(as("ledger_migrator").dataSource(), new EventCatalogue()).run();
        return this;
    }

    /** A new database with the contents of this one, to which nobody may be connected meanwhile. */
    public TestDatabase copy() {
        return copyOf(url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1"));
    }

    /** How a service connects that runs as this role; it migrates the log at its start, as another. */
    public Map<String, Object> service(String role) {
        return Map.of(
                "spring.datasource.url",
                url.replaceFirst("\\?.*", ""),
                "spring.datasource.username",
                role,
                "spring.datasource.password",
                PASSWORD,
                "ledger.migration.username",
                "ledger_migrator");
    }

    /** How a process connects that is both services: it reads as one role and appends as the other. */
    public Map<String, Object> bothServices() {
        var all = new HashMap<>(service("ledger_reader"));
        all.put("ledger.append.username", "ledger_appender");
        return all;
    }

    /** A copy has not the rights on its database that its template has: they are given anew, to one at a time. */
    private static synchronized TestDatabase copyOf(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name + " template " + template)
                .update();
        var copy = new TestDatabase(Server.POSTGRES.getJdbcUrl(SUPERUSER, name));
        copy.jdbc().sql(script()).update();
        return copy;
    }

    /** Connections to this database, a new one each time. */
    public DataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource;
    }

    /** A pool of at most so many connections to this database, for the caller to close. */
    public HikariDataSource pool(int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        return pool;
    }

    /** Statements on this database. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    private static final class Migrated {
        static final TestDatabase TEMPLATE = fresh().migrate();
    }

    /** Started when first used. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("log_error_verbosity", "terse")
                        .start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
