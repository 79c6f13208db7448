package org.programmeledger.standalone.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.programmeledger.eventlog.EventLogMigration;

/**
 * The database of the ledger and its roles, each with a password that is new at every start.
 *
 * @param migrator the password of {@code ledger_migrator}
 * @param appender the password of {@code ledger_appender}
 * @param reader the password of {@code ledger_reader}
 * @param funder the password of {@code ledger_funder}
 * @param vault the password of {@code ledger_vault}
 */
record DatabaseRoles(String migrator, String appender, String reader, String funder, String vault) {

    static final String DATABASE = "ledger";

    static DatabaseRoles withNewPasswords() {
        return new DatabaseRoles(
                SuperuserPassword.random(),
                SuperuserPassword.random(),
                SuperuserPassword.random(),
                SuperuserPassword.random(),
                SuperuserPassword.random());
    }

    /** Makes the database if there is none yet. */
    static void createDatabase(DataSource superuser) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    /** Makes the roles in the database of the ledger, or brings those of an earlier release up to date. */
    void grant(DataSource superuserOfLedger) throws SQLException, IOException {
        try (var connection = superuserOfLedger.getConnection();
                var statement = connection.createStatement()) {
            adoptEarlierRelease(connection, statement);
            statement.execute(script());
            statement.execute("alter role ledger_migrator password '" + migrator + "'");
            statement.execute("alter role ledger_appender password '" + appender + "'");
            statement.execute("alter role ledger_reader password '" + reader + "'");
            statement.execute("alter role ledger_funder password '" + funder + "'");
            statement.execute("alter role ledger_vault password '" + vault + "'");
        }
    }

    /** Releases before 0.2 had one role that owned everything. Views can be thrown away; they are rebuilt. */
    private static void adoptEarlierRelease(Connection connection, Statement statement) throws SQLException {
        if (exists(statement, "select from pg_roles where rolname = 'ledger'")) {
            connection.setAutoCommit(false);
            statement.execute("drop schema if exists views cascade");
            statement.execute("alter role ledger rename to ledger_owner");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** How one process that is both services connects: it reads as one role and appends as another. */
    Map<String, Object> connection(String jdbcUrl) {
        return Map.ofEntries(
                Map.entry("spring.datasource.url", jdbcUrl),
                Map.entry("spring.datasource.username", "ledger_reader"),
                Map.entry("spring.datasource.password", reader),
                Map.entry("ledger.funder.password", funder),
                Map.entry("ledger.append.username", "ledger_appender"),
                Map.entry("ledger.append.password", appender),
                Map.entry("ledger.vault.username", "ledger_vault"),
                Map.entry("ledger.vault.password", vault),
                Map.entry("ledger.migration.username", "ledger_migrator"),
                Map.entry("ledger.migration.password", migrator));
    }

    private static String script() throws IOException {
        try (var roles = Objects.requireNonNull(EventLogMigration.class.getResourceAsStream("roles.sql"))) {
            return new String(roles.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
