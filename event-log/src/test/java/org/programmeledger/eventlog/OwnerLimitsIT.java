package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where rights end: the owner of the log, the migrator who acts as it, and a superuser. Triggers that fire always refuse
 * them to change or remove what is recorded. What they can still do, and nobody else: take the triggers away, and insert
 * beside the append. No database can keep its owner from that; to notice it takes hashes and somebody who watches them.
 */
class OwnerLimitsIT {

    private static final String RESTRICT_VIOLATION = "23001";
    private static final List<TableAttack> CHANGES =
            List.of(TableAttack.UPDATE, TableAttack.DELETE, TableAttack.MERGE, TableAttack.TRUNCATE_CASCADE);

    private static final TestLog LOG = TestLog.create();
    private static final JdbcClient SUPERUSER = LOG.database.jdbc();

    @BeforeAll
    static void fill() {
        var submission = new Submission(new RequestKey("ada", "key-0001", "hash"));
        submission.claim(new Claim("payment-reference", "ref-1"));
        LOG.append(submission, 0, fact(incident()));
    }

    @AfterAll
    static void close() {
        LOG.close();
    }

    /** A table that somebody adds without the triggers is missed here. Flyway must be able to write its own. */
    @Test
    void everyTableButThatOfTheMigrationsIsGuardedAgainstEveryChangeAlways() {
        assertThat(SUPERUSER
                        .sql(
                                "select tgrelid::regclass::text from pg_trigger where tgfoid ="
                                        + " 'event_log.refuse_change'::regproc and tgenabled = 'A' and tgtype & 60 = 56 order by 1")
                        .query(String.class)
                        .list())
                .isEqualTo(SUPERUSER
                        .sql(
                                "select c.oid::regclass::text from pg_class c where relnamespace = 'event_log'::regnamespace"
                                        + " and relkind in ('r', 'p') and relname not in ('migration', 'gate') order by 1")
                        .query(String.class)
                        .list());
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, set role postgres",
        "postgres, set session_replication_role = replica",
        "postgres, set role ledger_owner",
        "ledger_migrator, set role ledger_owner",
    })
    void neitherOwnerNorSuperuserChangesWhatIsRecorded(String role, String first) throws SQLException, IOException {
        var before = LogDigest.of(SUPERUSER);
        for (var table : LogDigest.tables(SUPERUSER)) {
            for (var change : table.endsWith("migration") ? List.<TableAttack>of() : CHANGES) {
                try (var connection = LOG.database.as(role).dataSource().getConnection()) {
                    connection.createStatement().execute(first);
                    assertThatThrownBy(() -> change.against(connection, table))
                            .as("%s on %s", change, table)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refused -> assertThat(refused.getSQLState()).isEqualTo(RESTRICT_VIOLATION));
                }
            }
        }
        assertThat(LogDigest.of(SUPERUSER)).isEqualTo(before);
    }

    @Test
    void theOwnerCannotSignInAndTheMigratorIsNobodyBeyondIt() {
        assertThatThrownBy(() -> LOG.database
                        .as("ledger_owner")
                        .dataSource()
                        .getConnection()
                        .close())
                .hasMessageContaining("not permitted to log in");
        var migrator = LOG.database.as("ledger_migrator").jdbc();
        for (var beyond : List.of(
                "set session_replication_role = replica",
                "set role ledger_appender",
                "create role evil",
                "alter role ledger_appender superuser",
                "copy (select 1) to program 'true'",
                "alter system set fsync = off")) {
            assertThatThrownBy(() -> migrator.sql(beyond).update())
                    .as(beyond)
                    .hasStackTraceContaining("permission denied");
        }
    }

    /** Said so that nobody believes more than is true. */
    @Test
    void onlyTheOwnerCanTakeTheTriggersAway() throws SQLException {
        try (var connection = LOG.database.as("ledger_migrator").dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table event_log.event disable trigger append_only");
            assertThat(statement.executeUpdate("delete from event_log.event")).isEqualTo(1);
            connection.rollback();
        }
    }
}
