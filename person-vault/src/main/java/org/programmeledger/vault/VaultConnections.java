package org.programmeledger.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections as the role of the vault, apart from everybody else's. They are made when needed, not at the start. */
public final class VaultConnections implements AutoCloseable {

    private static final int ENOUGH = 8;
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private final @Nullable HikariDataSource pool;

    VaultConnections(String url, String username, String password) {
        pool = username.isEmpty() ? null : new HikariDataSource(config(url, username, password));
    }

    private static HikariConfig config(String url, String username, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setPoolName("person-vault");
        config.setMaximumPoolSize(ENOUGH);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(PATIENCE_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "10");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }

    /** Whether there is a vault here at all. */
    public boolean configured() {
        return pool != null;
    }

    DataSource dataSource() {
        return pool == null ? new NoVault() : pool;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }

    /** Refuses what needs a vault where there is none. */
    private static final class NoVault extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLTransientConnectionException("no person vault is configured (ledger.vault.username)");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
