package org.programmeledger.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of the log's own: one for whoever appends, one to listen, one to announce. They may be another role's
 * ({@code ledger.append.username}), where one process holds both services. Axon holds a connection of the common pool
 * for as long as a command takes; if the append needed another one from there, as many commands as the pool has
 * connections would wait for an append that waits for them.
 */
final class LogConnections implements AutoCloseable {

    private static final int APPENDING_LISTENING_ANNOUNCING = 3;
    private static final int ANSWER_SECONDS = 10;
    private static final int LOCK_SECONDS = 5;

    private final @Nullable HikariDataSource own;
    private final DataSource common;

    /**
     * Like those of this pool; a data source that is no pool has no such limit and is used as it is.
     *
     * @param username of the role that appends; empty for that of the pool
     */
    LogConnections(DataSource common, String username, String password) {
        this.common = common;
        try {
            own = common.isWrapperFor(HikariDataSource.class)
                    ? new HikariDataSource(like(common.unwrap(HikariDataSource.class), username, password))
                    : null;
        } catch (SQLException broken) {
            throw new LogUnavailable(broken);
        }
    }

    private static HikariConfig like(HikariDataSource common, String username, String password) {
        var config = new HikariConfig();
        common.copyStateTo(config);
        config.setUsername(username.isEmpty() ? common.getUsername() : username);
        config.setPassword(username.isEmpty() ? common.getPassword() : password);
        config.setPoolName("event-log");
        config.setMaximumPoolSize(APPENDING_LISTENING_ANNOUNCING);
        config.setMinimumIdle(APPENDING_LISTENING_ANNOUNCING);
        config.setAutoCommit(true);
        boundWaiting(config);
        return config;
    }

    /**
     * Everyone who appends waits behind whoever is appending: so nobody waits long for the head of the log, which a stopped
     * session may hold, nor for a server that says nothing.
     */
    private static void boundWaiting(HikariConfig config) {
        var url = config.getJdbcUrl();
        if (url != null) { // In the address, because the driver's properties are shared with the common pool.
            config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "socketTimeout=" + ANSWER_SECONDS);
        }
        config.setConnectionInitSql("set lock_timeout = '" + LOCK_SECONDS + "s'");
    }

    DataSource dataSource() {
        return own == null ? common : own;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
