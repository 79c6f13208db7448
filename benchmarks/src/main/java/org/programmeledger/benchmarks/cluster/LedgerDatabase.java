package org.programmeledger.benchmarks.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.programmeledger.eventlog.EventLogMigration;
import org.programmeledger.events.EventCatalogue;

/**
 * A ledger's database on a server, with the roles of production: the services cannot change what is recorded.
 *
 * @param server a running server, which trusts whoever is on this machine
 * @param name the database
 */
public record LedgerDatabase(PostgresServer server, String name) {

    /** Makes it, with its roles and the log's schema, as an operator would before the services start. */
    public LedgerDatabase create() {
        server.createDatabase(name);
        try (var roles = Objects.requireNonNull(EventLogMigration.class.getResourceAsStream("roles.sql"))) {
            server.jdbc(name).sql(new String(roles.readAllBytes(), UTF_8)).update();
        } catch (IOException e) {
            throw new ClusterFailure("the roles cannot be read", e);
        }
        var migrator = new PGSimpleDataSource();
        migrator.setUrl(server.url(name));
        migrator.setUser("ledger_migrator");
        new EventLogMigration(migrator, new EventCatalogue()).run();
        return this;
    }

    /** The settings with which a service signs in: with the role made for it, at this address. */
    public static Map<String, String> settings(ServiceProgram program, String url) {
        var role = switch (program) {
            case COMMAND -> "ledger_appender";
            case QUERY -> "ledger_reader";
        };
        return Map.of("spring.datasource.url", url, "spring.datasource.username", role);
    }
}
