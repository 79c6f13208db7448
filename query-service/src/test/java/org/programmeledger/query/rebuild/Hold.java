package org.programmeledger.query.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import org.programmeledger.eventlog.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds a rebuild where it makes a table or its keys, as if that took hours, until it is closed. */
final class Hold implements AutoCloseable {

    private final JdbcClient jdbc;
    private final HikariDataSource session;
    private boolean closed;

    private Hold(JdbcClient jdbc, HikariDataSource session) {
        this.jdbc = jdbc;
        this.session = session;
    }

    /** Holds whoever gives such a command, such as CREATE TABLE. */
    static Hold on(TestDatabase database, String command) {
        var session = database.pool(1);
        JdbcClient.create(session).sql("select pg_advisory_lock(4711)").query().singleRow();
        var jdbc = database.jdbc();
        jdbc.sql("create or replace function hold() returns event_trigger language plpgsql as"
                        + " $$ begin perform pg_advisory_xact_lock_shared(4711); end $$")
                .update();
        jdbc.sql("create event trigger hold on ddl_command_start when tag in ('" + command + "')"
                        + " execute function hold()")
                .update();
        return new Hold(jdbc, session);
    }

    /** Whether somebody is being held. */
    boolean holds() {
        return jdbc.sql(
                        "select exists (select from pg_locks where locktype = 'advisory' and objid = 4711 and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            session.close();
            jdbc.sql("drop event trigger hold").update();
        }
    }
}
