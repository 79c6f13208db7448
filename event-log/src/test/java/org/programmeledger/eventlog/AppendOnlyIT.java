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
                "update event_log.event_type set revision = 2",
                "delete from event_log.event_type",
                "truncate event_log.event_type",
                "insert into event_log.gate default values"
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

    @Test
    void whoAppendsChoosesNoPositionNoVersionNoIdAndNoTime() {
        var jdbc = log.database.jdbc();
        assertThat(jdbc.sql("select unnest(proargnames[1:pronargs]) from pg_proc"
                                + " where proname = 'append' and pronamespace = 'event_log'::regnamespace")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(name -> name.contains("position")
                        || name.contains("recorded")
                        || name.equals("e_id")
                        || name.equals("e_version"));
    }
}
