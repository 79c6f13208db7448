package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever steals the password of a service can append what the service could append, and nothing else: every role, every
 * table, every attack. Each attack is also made by one who may, so that none is refused for being nonsense.
 */
class HostileRoleIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String NOT_IN_A_TRANSACTION = "25001";

    /** The program ran, but its end cannot be awaited where the server was started by one that ignores its children. */
    private static final String NOT_WAITED_FOR = "XX000";

    private static final List<String> SERVICES =
            List.of("ledger_appender", "ledger_reader", "ledger_vault", "ledger_notary", "ledger_auditor");

    private static TestLog log = TestLog.create();
    private static HikariDataSource superusers = log.database.pool(2);
    private static JdbcClient superuser = JdbcClient.create(superusers);
    private static String database = "";

    @BeforeAll
    static void fill() {
        var submission = new Submission(new RequestKey("ada", "key-0001", "hash"));
        submission.claim(new Claim("payment-reference", "ref-1"));
        log.append(submission, 0, fact(incident()));
        database =
                superuser.sql("select current_database()").query(String.class).single();
    }

    @AfterAll
    static void close() {
        superusers.close();
        log.close();
    }

    static Stream<Arguments> rolesAndTables() {
        return SERVICES.stream().flatMap(role -> tables().map(table -> Arguments.of(role, table)));
    }

    static Stream<String> tables() {
        return StreamSupport.stream(LogDigest.tables(superuser).spliterator(), false);
    }

    @Test
    void everyTableIsAttacked() {
        assertThat(tables())
                .contains(
                        "event_log.event",
                        "event_log.request",
                        "event_log.unique_claim",
                        "event_log.event_type",
                        "event_log.gate",
                        "event_log.migration");
    }

    @ParameterizedTest
    @MethodSource("rolesAndTables")
    void noServiceCanDoAnythingToATableOfTheLog(String role, String table) throws SQLException {
        var before = LogDigest.of(superuser);
        var refusals = new SoftAssertions();
        for (var attack : TableAttack.values()) {
            try (var connection = log.database.as(role).dataSource().getConnection()) {
                connection.setAutoCommit(false); // Otherwise it would have nothing to hold a lock for.
                refusals.assertThat(stateOf(() -> attack.against(connection, table)))
                        .as("%s on %s as %s", attack, table, role)
                        .isEqualTo(attack == TableAttack.GRANT && mayRead(role, table) ? "" : INSUFFICIENT_PRIVILEGE);
                connection.createStatement().execute("end");
            }
        }
        refusals.assertAll();
        assertThat(LogDigest.of(superuser)).isEqualTo(before);
    }

    /** In the way of a superuser stand the triggers; without them nothing does. */
    @ParameterizedTest
    @MethodSource("tables")
    void whoMayWouldSucceedWithEachOfThese(String table) throws SQLException {
        for (var attack : TableAttack.values()) {
            try (var connection = log.database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                TableAttack.DISABLE_TRIGGERS.against(connection, table);
                assertThat(stateOf(() -> attack.against(connection, table)))
                        .as("%s on %s", attack, table)
                        .isEmpty();
                connection.rollback();
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noServiceCanChangeWhatTheLogIsMadeOf(SchemaAttack attack) throws SQLException {
        var before = LogDigest.of(superuser); // Keeps a session open that a hostile one might end.
        for (var role : SERVICES) {
            try (var connection = log.database.as(role).dataSource().getConnection()) {
                assertThat(stateOf(connection, attack.text(database)))
                        .as("%s as %s", attack, role)
                        .isEqualTo(INSUFFICIENT_PRIVILEGE);
            }
        }
        assertThat(LogDigest.of(superuser)).isEqualTo(before);
    }

    @Test
    void whoMayWouldSucceedWithTheseToo() throws SQLException {
        for (var attack : SchemaAttack.values()) {
            try (var connection = log.database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                connection
                        .createStatement()
                        .execute("create function evil() returns event_trigger language plpgsql as 'begin end'");
                assertThat(stateOf(connection, attack.text(database)))
                        .as(attack.name())
                        .isIn("", NOT_IN_A_TRANSACTION, NOT_WAITED_FOR);
                connection.rollback();
            }
        }
    }

    private static boolean mayRead(String role, String table) {
        return superuser
                .sql("select has_table_privilege(?, ?, 'select')")
                .params(role, table)
                .query(Boolean.class)
                .single();
    }

    private interface Try {
        void run() throws SQLException, IOException;
    }

    private static String stateOf(Connection connection, String text) {
        return stateOf(() -> {
            try (var statement = connection.createStatement()) {
                statement.execute(text);
            }
        });
    }

    /** The SQLSTATE of the refusal; empty when it was not refused. */
    private static String stateOf(Try attack) {
        try {
            attack.run();
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
