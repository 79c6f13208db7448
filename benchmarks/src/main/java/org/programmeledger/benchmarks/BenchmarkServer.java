package org.programmeledger.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A throw-away PostgreSQL that writes through to the disk, as in production; the embedded default would not. */
record BenchmarkServer(EmbeddedPostgres server, AtomicInteger databases) implements AutoCloseable {

    static BenchmarkServer start(Path directory) throws IOException {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "300")
                .start();
        var written = JdbcClient.create(server.getPostgresDatabase())
                .sql("select current_setting('fsync') || current_setting('synchronous_commit')")
                .query(String.class)
                .single();
        if (!"onon".equals(written)) {
            throw new IllegalStateException("the server does not write through: " + written);
        }
        return new BenchmarkServer(server, new AtomicInteger());
    }

    String user() {
        return "postgres";
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        var name = "benchmark_" + databases.incrementAndGet();
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return server.getJdbcUrl(user(), name);
    }

    HikariDataSource pool(String url, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
