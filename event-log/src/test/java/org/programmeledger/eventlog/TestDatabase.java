package org.programmeledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database on the embedded PostgreSQL of the tests: one server per JVM, started by the first that asks, without
 * fsync because nothing here outlives the JVM.
 *
 * @param url the JDBC URL, complete with user
 */
public record TestDatabase(String url) {

    /** The user that owns the database. */
    public static final String USERNAME = "postgres";

    /** The password; the server trusts everyone on this machine. */
    public static final String PASSWORD = "";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new, empty database. */
    public static TestDatabase fresh() {
        return copyOf("template1");
    }

    /** A new database with the contents of this one, to which nobody may be connected meanwhile. */
    public TestDatabase copy() {
        return copyOf(url.replaceAll(".*/([a-z0-9_]+)\\?.*", "$1"));
    }

    private static TestDatabase copyOf(String template) {
        var name = "test_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name + " template " + template)
                .update();
        return new TestDatabase(Server.POSTGRES.getJdbcUrl(USERNAME, name));
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
