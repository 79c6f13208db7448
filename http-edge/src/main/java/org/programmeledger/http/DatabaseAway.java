package org.programmeledger.http;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or coming back, from a fault of ours. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /**
     * Whether a failure comes from there: no connection (SQLSTATE class 08, or the pool's own time-out), or the server is
     * stopping, starting, or has ended the session (57P01 to 57P05).
     */
    public static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
