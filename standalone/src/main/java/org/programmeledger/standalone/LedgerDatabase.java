package org.programmeledger.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.ViewsWithoutFeed;
import org.programmeledger.standalone.database.DataDirectory;
import org.programmeledger.standalone.database.KeptDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which ledger a command works on: options that several commands share. */
final class LedgerDatabase {

    /** The password of a user named by {@code --user}: arguments can be read by everyone on the machine. */
    static final String PASSWORD = "LEDGER_DATABASE_PASSWORD";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where a demo keeps everything; it may be running. Default: ./data")
    private @Nullable Path data;

    @ArgGroup(exclusive = false)
    private @Nullable Server server;

    /** A server of one's own. */
    static final class Server {

        @Option(
                names = "--url",
                paramLabel = "JDBC-URL",
                required = true,
                description = "A ledger on a PostgreSQL server instead, such as jdbc:postgresql://db/ledger.")
        private String url = "";

        @Option(
                names = "--user",
                paramLabel = "NAME",
                description =
                        "Its user: the one of the query service, or one that may take on its role. The password is"
                                + " read from the environment variable " + PASSWORD + ".")
        private @Nullable String user;
    }

    /** What a command does with the views. */
    interface Work {
        int with(ConfigurableApplicationContext views);
    }

    /**
     * Does something with the views, as the role that owns them.
     *
     * @throws Unavailable when the database cannot be reached or has no views
     */
    int work(Work work) {
        if (server != null) {
            return work(server.url, server.user, System.getenv(PASSWORD), work);
        }
        try (var kept = KeptDatabase.open(directory())) {
            return work(kept.url(), kept.username(), kept.password(), work);
        }
    }

    /** What a demo writes down, outside its database, of how far it has seen its log; empty for a server of one's own. */
    Optional<Path> witness() {
        return server == null ? Optional.of(DataDirectory.witness(directory())) : Optional.empty();
    }

    private Path directory() {
        return data == null ? Path.of("data") : data;
    }

    private static int work(String url, @Nullable String user, @Nullable String password, Work work) {
        try (var pool = pool(url, user, password, null)) {
            var owner = owner(pool);
            try (var asOwner = pool(url, user, password, owner);
                    var views = ViewsWithoutFeed.on(asOwner)) {
                return work.with(views);
            }
        }
    }

    private static HikariDataSource pool(
            String url, @Nullable String user, @Nullable String password, @Nullable String role) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(role == null ? 1 : 6);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        if (role != null) {
            // What is built must belong to the services, whoever builds it.
            pool.setConnectionInitSql("set role \"" + role.replace("\"", "\"\"") + "\"");
        }
        return pool;
    }

    private static String owner(HikariDataSource pool) {
        Optional<String> owner;
        try {
            owner = JdbcClient.create(pool)
                    .sql("select r.rolname from pg_namespace n join pg_roles r on r.oid = n.nspowner"
                            + " where n.nspname = 'views'")
                    .query(String.class)
                    .optional();
        } catch (RuntimeException unreachable) {
            throw new Unavailable(
                    "The database cannot be reached: " + rootCause(unreachable).getMessage(), unreachable);
        }
        return owner.orElseThrow(() -> new Unavailable(
                "There are no views in this database yet: start the ledger on it first", new IllegalStateException()));
    }

    private static Throwable rootCause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : rootCause(cause);
    }
}
