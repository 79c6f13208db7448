package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.eventlog.Submission.Claim;
import org.programmeledger.eventlog.Submission.RequestKey;
import org.programmeledger.events.incidents.IncidentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hostile appender calls the function it may call, with whatever it likes. It can append events of registered types
 * at the end of streams, in any actor's name: that is what a command service does. It can choose no position, no time and
 * no id, leave no gap in a stream, use no key and make no claim twice, and none of these without an event.
 */
class AppendAttackIT {

    /** A call that is right: each attack changes one thing. {@code $S} is a stream at version 0. */
    private static final Map<String, String> RIGHT = new LinkedHashMap<>();

    static {
        RIGHT.put("s_stream", "array['$S', 'new']");
        RIGHT.put("s_version", "array[0, -1]::bigint[]");
        RIGHT.put("e_stream", "array[1, 2]");
        RIGHT.put("e_type", "array['incidents.incident-closed', 'incidents.incident-closed']");
        RIGHT.put("e_revision", "array[1, 1]");
        RIGHT.put("e_payload", "array['{}', '{}']");
        RIGHT.put("e_metadata", "array['{}', '{}']");
        RIGHT.put("k_actor", "array['ada', 'bob']");
        RIGHT.put("k_key", "array['key-0002', 'key-0002']");
        RIGHT.put("k_hash", "array['hash', 'hash']");
        RIGHT.put("k_subject", "array['subject', 'subject']");
        RIGHT.put("k_last", "array[1, 2]");
        RIGHT.put("c_name", "array['payment-reference', 'payment-reference']");
        RIGHT.put("c_value", "array['ref-2', 'ref-3']");
        RIGHT.put("c_event", "array[1, 2]");
    }

    private static final TestLog LOG = TestLog.create();
    private static final HikariDataSource SUPERUSERS = LOG.database.pool(1);
    private static final JdbcClient SUPERUSER = JdbcClient.create(SUPERUSERS);
    private static final String STREAM = incident().value();

    /** What stood in the way, "appended", or "refused". */
    private static final HostileCall CALL =
            new HostileCall("coalesce(obstacles #>> '{0,what}', 'appended')", "event_log.append", RIGHT, STREAM);

    @BeforeAll
    static void appendOne() {
        var submission = new Submission(new RequestKey("ada", "key-0001", "hash"));
        submission.claim(new Claim("payment-reference", "ref-1"));
        LOG.append(submission, 0, fact(new IncidentId(STREAM)));
    }

    @AfterAll
    static void close() {
        SUPERUSERS.close();
        LOG.close();
    }

    @Test
    void theRightCallIsCarriedOut() throws SQLException {
        try (var other = TestLog.create()) {
            var before = LogDigest.of(other.database.jdbc());
            assertThat(CALL.with(other.database, Map.of("s_version", "array[-1, -1]::bigint[]")))
                    .isEqualTo("appended");
            assertThat(LogDigest.of(other.database.jdbc())).isNotEqualTo(before);
            assertThat(other.reader.head().position()).isEqualTo(2);
        }
    }

    @Test
    void noParameterIsAPositionATimeAnIdOrAVersionToWrite() {
        assertThat(SUPERUSER
                        .sql("select unnest(proargnames[1:pronargs]) from pg_proc where proname = 'append'"
                                + " and pronamespace = 'event_log'::regnamespace")
                        .query(String.class)
                        .list())
                .containsExactlyElementsOf(RIGHT.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a forged type          | e_type     | array['incidents.incident-closed', 'incidents.incident-forged']",
                "a forged revision      | e_revision | array[1, 2]",
                "a class name           | e_type     | array['incidents.incident-closed', 'java.lang.Runtime']",
                "no type                | e_type     | array['incidents.incident-closed', null]",
                "no payload             | e_payload  | array['{}', null]",
                "no metadata            | e_metadata | array[null, '{}']",
                "no stream              | s_stream   | array['$S', null]",
                "no version             | s_version  | array[0, null]::bigint[]",
                "an event of no stream  | e_stream   | array[1, 3]",
                "an event of stream 0   | e_stream   | array[0, 1]",
                "an event of stream -1  | e_stream   | array[1, -1]",
                "an event of null       | e_stream   | array[1, null]",
                "a key of nobody        | k_actor    | array['ada', null]",
                "no key                 | k_key      | array['key-0002', null]",
                "no hash                | k_hash     | array['hash', null]",
                "a key twice            | k_actor    | array['ada', 'ada']",
                "an answer in future    | k_last     | array[1, 1000000]",
                "an answer in the past  | k_last     | array[1, -1]",
                "an answer of null      | k_last     | array[1, null]",
                "no name of a claim     | c_name     | array['payment-reference', null]",
                "a claim twice          | c_value    | array['ref-2', 'ref-2']",
                "a claim in future      | c_event    | array[1, 1000000]",
                "a claim in the past    | c_event    | array[1, 0]",
                "a claim of another     | c_event    | array[1, -1]",
                "a claim of null        | c_event    | array[1, null]",
                "other bounds           | s_version  | '[0:1]={0,-1}'::bigint[]",
            })
    void whatIsWrongWithOneArgumentIsRefusedAsAWhole(String what, String parameter, String value) throws SQLException {
        assertUnchanged(what, Map.of(parameter, value), "refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a gap in a stream        | s_version | array[5, -1]::bigint[]        | stale",
                "a version below          | s_version | array[-1, -1]::bigint[]       | stale",
                "a stream that is not new | s_version | array[0, 5]::bigint[]         | stale",
                "a version below all      | s_version | array[0, -2]::bigint[]        | stale",
                "a used key               | k_key     | array['key-0001', 'key-0002'] | answered",
                "a claim that is held     | c_value   | array['ref-1', 'ref-3']       | taken",
            })
    void whatContradictsTheLogIsToldAndNothingIsWritten(String what, String parameter, String value, String obstacle)
            throws SQLException {
        assertUnchanged(what, Map.of(parameter, value), obstacle);
    }

    @Test
    void aStreamNamedTwiceGetsNoVersionTwice() throws SQLException {
        assertUnchanged(
                "a stream twice",
                Map.of("s_stream", "array['new', 'new']", "s_version", "array[-1, -1]::bigint[]"),
                "refused");
    }

    @Test
    void anotherRequestUnderAUsedKeyDoesNotChangeItsAnswer() throws SQLException {
        assertUnchanged(
                "a used key",
                Map.of("k_key", "array['key-0001', 'key-0002']", "k_hash", "array['forged', 'hash']"),
                "reused");
    }

    /** Each list goes by the place of its elements, not by the numbers that an array may give them. */
    @Test
    void arraysWithOtherBoundsMakeNoGapInAStream() throws SQLException {
        assertUnchanged(
                "version 1 of a stream that has none",
                Map.of(
                        "s_stream", "array['new', '$S']",
                        "s_version", "'[0:1]={-1,0}'::bigint[]",
                        "e_stream", "array[1, 1]"),
                "refused");
    }

    static Stream<Arguments> lengths() {
        return RIGHT.entrySet().stream()
                .flatMap(argument -> Stream.of(
                        Arguments.of("null", argument.getKey(), "null"),
                        Arguments.of("empty", argument.getKey(), "'{}'"),
                        Arguments.of("shorter", argument.getKey(), "(" + argument.getValue() + ")[1:1]"),
                        Arguments.of(
                                "longer",
                                argument.getKey(),
                                "(" + argument.getValue() + ") || (" + argument.getValue() + ")[2]")));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void listsThatDoNotMatchAreRefused(String what, String parameter, String value) throws SQLException {
        assertUnchanged(what + " " + parameter, Map.of(parameter, value), "refused");
    }

    /** Without an event there is nothing to answer with and nothing to claim. */
    @Test
    void keysAndClaimsWithoutEventsAreNotWritten() throws SQLException {
        for (var none : Stream.of("'{}'", "null").toList()) {
            var call = new LinkedHashMap<String, String>();
            Stream.of("e_stream", "e_type", "e_revision", "e_payload", "e_metadata")
                    .forEach(parameter -> call.put(parameter, none));
            var before = LogDigest.of(SUPERUSER);
            CALL.with(LOG.database, call);
            assertThat(LogDigest.of(SUPERUSER)).as("events %s", none).isEqualTo(before);
        }
    }

    /** Said so that nobody believes more than is true: the text of an event is judged by whoever reads it. */
    @Test
    void aTextThatIsNoEventIsAppendedAndNotRead() throws SQLException {
        try (var other = TestLog.create()) {
            assertThat(CALL.with(
                            other.database,
                            Map.of("s_version", "array[-1, -1]::bigint[]", "e_payload", "array['{}', 'x']")))
                    .isEqualTo("appended");
            assertThatThrownBy(() -> other.all().forEach(RecordedEvent::event))
                    .isInstanceOf(EventCodec.UnreadableEvent.class);
        }
    }

    @Test
    void manyGuardsAreJudgedAndNothingIsWritten() throws SQLException {
        assertUnchanged(
                "a hundred thousand streams",
                Map.of(
                        "s_stream", "(select array_agg('s' || n order by n) from generate_series(1, 100000) as n)",
                        "s_version", "(select array_agg(7::bigint) from generate_series(1, 100000))"),
                "stale");
    }

    private static void assertUnchanged(String what, Map<String, String> changes, String expected) throws SQLException {
        var before = LogDigest.of(SUPERUSER);
        assertThat(CALL.with(LOG.database, changes)).as(what).isEqualTo(expected);
        assertThat(LogDigest.of(SUPERUSER)).as(what).isEqualTo(before);
    }
}
