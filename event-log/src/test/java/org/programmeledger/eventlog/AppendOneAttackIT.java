package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.programmeledger.events.incidents.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The short way for one event refuses a hostile appender what the long way refuses, and writes nothing beside an obstacle. */
class AppendOneAttackIT {

    /** A call that is right: each attack changes one thing. {@code $S} is a stream at version 0. */
    private static final Map<String, String> RIGHT = new LinkedHashMap<>();

    static {
        RIGHT.put("s_stream", "array['$S', 'new']");
        RIGHT.put("s_version", "array[0, -1]::bigint[]");
        RIGHT.put("e_type", "'incidents.incident-closed'");
        RIGHT.put("e_revision", "1");
        RIGHT.put("e_payload", "'{}'");
        RIGHT.put("e_metadata", "'{}'");
        RIGHT.put("k_actor", "'ada'");
        RIGHT.put("k_key", "'key-0002'");
        RIGHT.put("k_hash", "'hash'");
        RIGHT.put("k_subject", "'subject'");
    }

    private static final TestLog LOG = TestLog.create();
    private static final HikariDataSource SUPERUSERS = LOG.database.pool(1);
    private static final JdbcClient SUPERUSER = JdbcClient.create(SUPERUSERS);
    private static final String STREAM = incident().value();

    /** "appended", "obstacle" for nulls, or "refused". */
    private static final HostileCall CALL = new HostileCall(
            "case when before is null and stamp is null then 'obstacle' else 'appended' end",
            "event_log.append_one",
            RIGHT,
            STREAM);

    @BeforeAll
    static void appendOne() {
        LOG.append(new Submission(new RequestKey("ada", "key-0001", "hash")), 0, fact(new IncidentId(STREAM)));
    }

    @AfterAll
    static void close() {
        SUPERUSERS.close();
        LOG.close();
    }

    @Test
    void theRightCallIsCarriedOutAtTheNextPositionAndVersion() throws SQLException {
        try (var other = TestLog.create()) {
            other.append(new Submission(new RequestKey("ada", "key-0001", "hash")), 0, fact(new IncidentId(STREAM)));
            assertThat(CALL.with(other.database, Map.of())).isEqualTo("appended");
            assertThat(other.database
                            .jdbc()
                            .sql("select stream || ' ' || version from event_log.event where position = 2")
                            .query(String.class)
                            .single())
                    .isEqualTo(STREAM + " 1");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            s_stream   | array['$S', 'other', 'more']         | refused
            s_stream   | '{}'                                 | refused
            s_stream   | array[array['$S', 'new']]            | refused
            s_stream   | '[0:1]={$S,new}'                     | refused
            s_stream   | array[null, 'new']                   | refused
            s_stream   | null                                 | refused
            s_version  | null                                 | refused
            s_version  | array[null, -1]::bigint[]            | refused
            s_version  | array[array[0, -1]]::bigint[]        | refused
            s_version  | '[5:6]={0,-1}'                       | refused
            s_version  | array[0, null]::bigint[]             | obstacle
            s_version  | array[1, -1]::bigint[]               | obstacle
            s_version  | array[-1, -1]::bigint[]              | obstacle
            s_version  | array[7, -1]::bigint[]               | obstacle
            s_version  | array[0, 0]::bigint[]                | obstacle
            s_stream   | array['$S', '$S']                    | obstacle
            e_type     | 'incidents.forged'                   | refused
            e_type     | null                                 | refused
            e_revision | 99                                   | refused
            e_revision | null                                 | refused
            e_payload  | null                                 | refused
            e_metadata | null                                 | refused
            k_key      | 'key-0001'                           | obstacle
            k_key      | null                                 | refused
            k_actor    | null                                 | refused
            k_hash     | null                                 | refused
            k_subject  | null                                 | refused
            """)
    void anythingElseWritesNothing(String argument, String value, String expected) throws SQLException {
        var before = LogDigest.of(SUPERUSER);
        assertThat(CALL.with(LOG.database, Map.of(argument, value))).isEqualTo(expected);
        assertThat(LogDigest.of(SUPERUSER)).isEqualTo(before);
    }

    /** The first stream is the one at place 1, wherever a list says that it begins. */
    @Test
    void listsThatBeginElsewhereAreRefusedThoughTheyMatch() throws SQLException {
        var before = LogDigest.of(SUPERUSER);
        assertThat(CALL.with(
                        LOG.database,
                        Map.of("s_stream", "'[0:1]={$S,new}'::text[]", "s_version", "'[0:1]={0,-1}'::bigint[]")))
                .isEqualTo("refused");
        assertThat(LogDigest.of(SUPERUSER)).isEqualTo(before);
    }
}
