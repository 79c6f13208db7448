package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.AppendVerdict.Appended;

/**
 * What a session with a service's rights holds, says or hides does not hold up or mislead the others. Not in reach of
 * rights: an appender that keeps its own append open holds up all others until somebody ends it (nothing is lost, see
 * {@link OrderContract}), and whoever may connect can use up connections, memory and locks of the server.
 */
@Timeout(60)
class HostileSessionIT {

    private static final String APPEND = "select before from event_log.append('{a}', '{-1}', '{1}',"
            + " '{incidents.incident-closed}', '{1}', '{x}', '{x}',"
            + " '{ada}', '{key-0001}', '{hash}', '{a}', '{1}', '{}', '{}', '{}')";
    private static final String APPEND_ONE = "select before from event_log.append_one('{a}', '{0}',"
            + " 'incidents.incident-closed', 1, 'x', 'x', 'ada', 'key-0002', 'hash', 'a')";

    private final TestLog log = TestLog.create();
    private final TestLog appending = log.twin();

    @AfterEach
    void close() {
        appending.close();
        log.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_reader", "ledger_appender"})
    void aTransactionLeftOpenWithEveryLockItMayTakeHoldsNobodyUp(String role) throws SQLException {
        try (var hostile = session(role);
                var statement = hostile.createStatement()) {
            hostile.setAutoCommit(false);
            statement.execute("set transaction isolation level serializable");
            for (var table : LogDigest.tables(log.database.jdbc())) {
                if (mayRead(role, table)) {
                    statement.execute("lock table " + table + " in access share mode");
                }
            }
            statement.execute("select count(*) from event_log.event");

            assertThat(appending.append(0, fact(incident()))).isInstanceOf(Appended.class);
            assertThat(appending.append(0, fact(incident()))).isInstanceOf(Appended.class);
        }
        assertThat(log.all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_reader", "ledger_appender"})
    void advisoryLocksHoldNobodyUp(String role) throws SQLException {
        try (var hostile = session(role);
                var statement = hostile.createStatement()) {
            statement.execute("select pg_advisory_lock(n) from generate_series(-10, 1000) as n");
            statement.execute("select pg_advisory_lock('event_log.gate'::regclass::oid::bigint)");
            statement.execute("select pg_advisory_lock('event_log.event'::regclass::oid::int, 0)");

            assertThat(appending.append(0, fact(incident()))).isInstanceOf(Appended.class);
        }
    }

    /** A notification wakes; what stands in the log is asked of the log. */
    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "0", "not a number", "99999999999999999999999999"})
    void aForgedNotificationPromisesNothing(String payload) throws Exception {
        log.signal.start();
        try (var hostile = session("ledger_reader");
                var statement = hostile.prepareStatement("select pg_notify('event_log', ?)");
                var stream = log.store.openStream(null)) {
            statement.setString(1, payload);
            statement.execute();
            appending.append(0, fact(incident()));
            statement.execute();

            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            appending.append(0, fact(incident()));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
            await().until(() -> log.signal.head() == 2);
        }
    }

    /** Not even where an administrator gave it room for that: the functions of the log say themselves where they look. */
    @Test
    void whatHidesTheTablesFromASessionDoesNotHideThemFromTheAppend() throws SQLException {
        var superuser = log.database.jdbc();
        superuser
                .sql(
                        "do $$ begin execute format('grant temporary on database %I to ledger_appender', current_database());"
                                + " grant create, usage on schema public to ledger_appender; end $$")
                .update();
        try (var hostile = session("ledger_appender");
                var statement = hostile.createStatement()) {
            statement.execute("""
                    create temp table event as select * from event_log.event;
                    create temp table request as select * from event_log.request;
                    create temp table unique_claim as select * from event_log.unique_claim;
                    create temp table event_type as select 'forged' as name, 1 as revision;
                    create temp table gate as select true as single;
                    create temp view head as select 41::bigint as position;
                    create function public.yes(text, text) returns boolean language sql as 'select true';
                    create function public.none(int[]) returns int language sql as 'select 0';
                    create operator public.= (leftarg = text, rightarg = text, function = public.yes);
                    alter function public.none(int[]) rename to cardinality;
                    set search_path = public, pg_temp, pg_catalog, event_log
                    """);
            assertThat(one(statement.executeQuery("select ('a'::text = 'b'::text)::text || cardinality('{1}'::int[])"
                            + " || (select position from head)")))
                    .as("the session itself is misled")
                    .isEqualTo("true041");
            assertThat(one(statement.executeQuery(APPEND))).isEqualTo("0");
            assertThat(one(statement.executeQuery(APPEND_ONE))).isEqualTo("1");
            assertThat(one(statement.executeQuery("select count(*) from pg_temp.event")))
                    .isEqualTo("0");
        }
        assertThat(superuser
                        .sql("select position from event_log.event")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
    }

    private static String one(ResultSet row) throws SQLException {
        row.next();
        return row.getString(1);
    }

    private Connection session(String role) throws SQLException {
        return log.database.as(role).dataSource().getConnection();
    }

    private boolean mayRead(String role, String table) {
        return log.database
                .jdbc()
                .sql("select has_table_privilege(?, ?, 'select')")
                .params(role, table)
                .query(Boolean.class)
                .single();
    }
}
