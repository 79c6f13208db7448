package org.programmeledger.vault;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the schema {@code vault} up to this version, and checks that the role of the vault can do nothing else. */
public final class VaultMigration {

    private final DataSource database;

    /** A migration, or a check, of the vault behind this data source. */
    public VaultMigration(DataSource database) {
        this.database = database;
    }

    /** Migrates, as the role that may; safe to run from several JVMs at once. */
    public void run() {
        Flyway.configure()
                .dataSource(database)
                .schemas("vault")
                .table("migration")
                .locations("classpath:org/programmeledger/vault/migration")
                .load()
                .migrate();
    }

    /**
     * Checks, as the role of the vault, that it cannot touch the log, and owns nothing.
     *
     * @throws IllegalStateException when it could
     */
    void requireHarmlessRole() {
        JdbcClient.create(database).sql("""
                        select current_user where exists (select from pg_roles r
                                   where pg_has_role(current_user, r.oid, 'MEMBER') and (r.rolsuper or r.rolname in
                                   ('ledger_owner', 'ledger_appender', 'ledger_reader', 'pg_write_all_data')))
                        or has_schema_privilege('vault', 'CREATE')
                        or (to_regnamespace('event_log') is not null
                            and has_schema_privilege('event_log', 'USAGE'))
                        """).query(String.class).optional().ifPresent(role -> {
            throw new IllegalStateException("refusing to keep personal data as " + role
                    + ", a role that can do more than that: use ledger_vault");
        });
    }
}
