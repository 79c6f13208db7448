package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the lock that every append needs, so that a test decides when appends go on. */
final class HeldHead {

    private final Connection connection;
    private final JdbcClient jdbc;

    HeldHead(TestDatabase database) throws SQLException {
        connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table event_log.gate in exclusive mode");
        }
        jdbc = database.jdbc();
    }

    /** Whether an append waits for the lock. */
    boolean isAwaited() {
        return jdbc.sql("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void release() throws SQLException {
        connection.close();
    }
}
