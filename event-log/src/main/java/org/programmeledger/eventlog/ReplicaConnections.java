package org.programmeledger.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a streaming replica of the log, for readers, where {@code ledger.event-log.read-url} names one. The user
 * is that of the common pool: a replica has the same roles.
 */
final class ReplicaConnections implements AutoCloseable {

    private final @Nullable HikariDataSource replica;

    /** None where the address is empty; otherwise a pool like the common one, which starts also while the replica is away. */
    ReplicaConnections(DataSource common, String url) {
        try {
            replica = url.isBlank() ? null : new HikariDataSource(like(common.unwrap(HikariDataSource.class), url));
        } catch (SQLException broken) {
            throw new LogUnavailable(broken);
        }
    }

    private static HikariConfig like(HikariDataSource common, String url) {
        var config = new HikariConfig();
        common.copyStateTo(config);
        config.setJdbcUrl(url);
        config.setUsername(common.getUsername());
        config.setPassword(common.getPassword());
        config.setPoolName("event-log-read");
        config.setReadOnly(true);
        config.setAutoCommit(true);
        config.setInitializationFailTimeout(-1);
        return config;
    }

    /** The replica; null when readers read where the log is written. */
    @Nullable
    DataSource dataSource() {
        return replica;
    }

    @Override
    public void close() {
        if (replica != null) {
            replica.close();
        }
    }
}
