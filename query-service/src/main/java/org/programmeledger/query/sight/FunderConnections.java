package org.programmeledger.query.sight;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Connections as the role {@code ledger_funder}, which row-level security binds. Each is told whose money it may see every
 * time it is borrowed; one that was told nothing sees no money.
 */
final class FunderConnections implements AutoCloseable {

    private static final int MOST = 4;

    private final HikariDataSource pool;
    private final DataSource told;

    /**
     * Connects as this role where the others connect.
     *
     * @throws IllegalStateException if the role could get past row-level security: better not to start
     */
    FunderConnections(DataSource common, String username, String password, CurrentSight sight) {
        pool = new HikariDataSource(like(unwrapped(common), username, password));
        try {
            requireBound(JdbcClient.create(pool));
        } catch (RuntimeException unsafe) {
            pool.close();
            throw unsafe;
        }
        var reader = JdbcClient.create(common);
        var claim = SingletonSupplier.of(() -> new SightClaim(reader.sql("select key from views.sight_key")
                .query((row, nr) -> row.getBytes("key"))
                .single()));
        told = new Told(pool, sight, claim);
    }

    private static HikariDataSource unwrapped(DataSource common) {
        try {
            return common.unwrap(HikariDataSource.class);
        } catch (SQLException noPool) {
            throw new IllegalStateException("the views are read through a pool", noPool);
        }
    }

    private static HikariConfig like(HikariDataSource common, String username, String password) {
        var config = new HikariConfig();
        common.copyStateTo(config);
        config.setUsername(username);
        config.setPassword(password);
        config.setPoolName("own-money");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setAutoCommit(true);
        return config;
    }

    private static void requireBound(JdbcClient funder) {
        var trouble = funder.sql("""
                        select concat_ws(', ',
                            case when r.rolsuper or r.rolbypassrls or r.rolcreaterole
                                then 'is above row-level security' end,
                            case when exists (select from pg_auth_members m where m.member = r.oid)
                                then 'is a member of another role' end,
                            case when exists (select from pg_class c where c.relowner = r.oid) then 'owns tables' end,
                            case when has_schema_privilege(r.oid, 'event_log', 'usage') then 'may read the log' end,
                            case when has_table_privilege(r.oid, 'views.sight_key', 'select')
                                then 'may read the key' end)
                        from pg_roles r where r.rolname = current_user
                        """).query(String.class).single();
        if (!trouble.isEmpty()) {
            throw new IllegalStateException(
                    "the role of ledger.funder.username " + trouble + ": roles.sql makes it right");
        }
    }

    /** To ask with under the current sight. */
    DataSource dataSource() {
        return told;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Says with each connection whose money it may see. */
    private static final class Told extends DelegatingDataSource {

        private final CurrentSight sight;
        private final Supplier<SightClaim> claim;

        Told(DataSource pool, CurrentSight sight, Supplier<SightClaim> claim) {
            super(pool);
            this.sight = sight;
            this.claim = claim;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!(sight.get() instanceof Sight.Own own)) {
                throw new IllegalStateException("who may see everything does not read here");
            }
            var connection = super.getConnection();
            try (var setting = connection.prepareStatement("select set_config('ledger.sight', ?, false)")) {
                int session = connection.unwrap(PGConnection.class).getBackendPID();
                setting.setString(1, claim.get().of(own, session));
                setting.execute();
                return connection;
            } catch (SQLException | RuntimeException untold) {
                connection.close();
                throw untold;
            }
        }
    }
}
