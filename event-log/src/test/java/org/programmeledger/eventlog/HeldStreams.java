package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stops an append in the middle of its transaction, in the database and so in any store: a trigger on its table waits
 * after a row of a held stream was inserted, or fails after one of a broken stream was.
 */
final class HeldStreams implements AutoCloseable {

    private static final String SET_UP = """
            create schema gate;
            create table gate.held (stream text primary key, gate int);
            create function gate.pass() returns trigger language plpgsql as $$
            declare
                closed record;
            begin
                for closed in select gate from gate.held where stream = to_jsonb(new) ->> '%2$s' loop
                    if closed.gate is null then
                        raise exception 'a broken stream';
                    end if;
                    perform pg_advisory_xact_lock_shared(closed.gate);
                end loop;
                return null;
            end $$;
            create trigger gate after insert on %1$s for each row execute function gate.pass();
            alter table %1$s enable always trigger gate;
            grant usage on schema gate to public;
            grant select on gate.held to public;
            """;

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final Map<String, Connection> gates = new HashMap<>();

    HeldStreams(OrderedStore.Location location) {
        database = location.database();
        jdbc = database.jdbc();
        jdbc.sql(SET_UP.formatted(location.table(), location.streamColumn())).update();
    }

    /** From now on an append to this stream waits, its row inserted. */
    void hold(String stream) throws SQLException {
        var connection = database.dataSource().getConnection();
        int gate = gates.size() + 1;
        gates.put(stream, connection);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + gate + ")");
        }
        jdbc.sql("insert into gate.held values (?, ?)").params(stream, gate).update();
    }

    /** Lets the append to this stream go on. */
    void letGo(String stream) throws SQLException {
        gates.get(stream).close();
    }

    /** From now on an append to this stream fails, its row inserted. */
    void breakIt(String stream) {
        jdbc.sql("insert into gate.held values (?, null)").param(stream).update();
    }

    /** And no longer. */
    void mend(String stream) {
        jdbc.sql("delete from gate.held where stream = ?").param(stream).update();
    }

    /** How many appends cannot go on: each waits for a gate, or for one that does. */
    long waiting() {
        return jdbc.sql("select count(distinct pid) from pg_locks join pg_stat_activity using (pid)"
                        + " where not granted and datname = current_database()")
                .query(Long.class)
                .single();
    }

    /** The process of the server that waits at a gate; there must be one. */
    int backend() {
        return jdbc.sql("select pid from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        for (var gate : gates.values()) {
            gate.close();
        }
    }
}
