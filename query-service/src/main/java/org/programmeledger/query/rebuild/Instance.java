package org.programmeledger.query.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * This process in the eyes of the others: while it builds it holds a lock in a session of its own, which the database
 * lets go of when the process dies.
 */
final class Instance {

    /** Where an instance of that number lives, as a condition on a row of {@code views.rebuild}. */
    static final String LIVES = "exists (select from pg_locks l where l.locktype = 'advisory' and l.objsubid = 2"
            + " and l.database = (select oid from pg_database where datname = current_database())"
            + " and l.classid = 7610 and l.objid = r.instance::oid and l.granted)";

    private final DataSource dataSource;
    private final int number = RandomGenerator.getDefault().nextInt(1, Integer.MAX_VALUE);
    private int users;
    private @Nullable Connection session;

    Instance(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Shows that it lives, until {@link #leave} has been called as often. Returns its number. */
    synchronized int enter() {
        try {
            if (session != null && !session.isValid(2)) {
                session.close();
                session = null;
            }
            if (session == null) {
                session = dataSource.getConnection();
                session.setAutoCommit(true);
                run(session, "select pg_advisory_lock(7610, " + number + ")");
            }
            users++;
            return number;
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("no session to hold a lock in", broken);
        }
    }

    synchronized void leave() {
        users--;
        if (users > 0 || session == null) {
            return;
        }
        try (var leaving = session) {
            run(leaving, "select pg_advisory_unlock(7610, " + number + ")");
        } catch (SQLException broken) {
            // Then the lock is gone with its session.
        } finally {
            session = null;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
