package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;

/** What the database itself refuses, whoever asks. */
class AppendOnlyIT {

    private final TestLog log = TestLog.create();

    @BeforeEach
    void appendOne() {
        var submission = new Submission(new RequestKey("ada", "key-0001", "hash"));
        submission.claim(new Claim("payment-reference", "ref-1"));
        log.append(submission, 0, fact(incident()));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_log.event set payload = '{}'",
                "delete from event_log.event",
                "truncate event_log.event",
                "update event_log.request set hash = 'forged'",
                "delete from event_log.request",
                "truncate event_log.request",
                "update event_log.unique_claim set value = 'freed'",
                "delete from event_log.unique_claim",
                "truncate event_log.unique_claim",
                "truncate event_log.event_type cascade"
            })
    void nothingIsChangedOrRemovedNotEvenByASuperuserInAReplicationRole(String change) throws SQLException {
        for (var role : List.of("origin", "replica")) {
            try (var connection = log.database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = " + role);
                assertThatThrownBy(() -> statement.execute(change))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("append-only");
            }
        }
        assertThat(log.all()).hasSize(1);
        assertThat(log.reader.firstAnswer("ada", "key-0001")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents.incident-forged', 1", "incidents.incident-closed', 2"})
    void anUnknownTypeOrRevisionIsRefused(String type) {
        assertThatThrownBy(() -> log.database
                        .jdbc()
                        .sql("insert into event_log.event (position, event_id, stream, version, type, revision,"
                                + " recorded_at, payload, metadata) values (2, uuidv7(), 's', 0, '" + type
                                + ", now(), '{}', '{}')")
                        .update())
                .hasMessageContaining("event_type");
    }

    @Test
    void whoMayOnlyAppendChoosesNoPositionAndNoTime() throws SQLException {
        var jdbc = log.database.jdbc();
        assertThat(jdbc.sql("select unnest(proargnames[1:pronargs]) from pg_proc"
                                + " where proname = 'append' and pronamespace = 'event_log'::regnamespace")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(name -> name.contains("position") || name.contains("recorded") || name.contains("slice"));

        var role = "appender_" + System.nanoTime();
        jdbc.sql("create role " + role + " login").update();
        jdbc.sql("grant usage on schema event_log to " + role).update();
        assertThat(refusalOf(role, "select event_log.append(0, " + "'{}',".repeat(18) + "'{}')"))
                .contains("permission denied for function append");
        jdbc.sql("grant execute on function event_log.append to " + role).update();
        assertThat(refusalOf(role, "select event_log.append(0, " + "'{}',".repeat(18) + "'{}')"))
                .isEmpty();
        assertThat(refusalOf(role, "insert into event_log.event (position) values (99)"))
                .contains("permission denied for table event");
        assertThat(refusalOf(role, "update event_log.head set position = 99"))
                .contains("permission denied for table head");
    }

    private String refusalOf(String role, String statement) throws SQLException {
        try (var connection = log.database.dataSource().getConnection();
                var open = connection.createStatement()) {
            open.execute("set role " + role);
            open.execute(statement);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
