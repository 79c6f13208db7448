package org.programmeledger.http.observability;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log or a trace may have it: which classes, where, and the SQL state, but not the messages. A message may
 * quote what somebody wrote ("For input string: …", "invalid input syntax for …").
 */
public final class WithoutMessage extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Causes further down than this are left out; a chain may be a ring. */
    private static final int DEPTH = 10;

    private WithoutMessage(Throwable failure, @Nullable WithoutMessage cause) {
        super(name(failure), cause);
        setStackTrace(failure.getStackTrace());
    }

    /** The same failure, with its causes, without a word. */
    public static WithoutMessage of(Throwable failure) {
        return of(failure, DEPTH);
    }

    private static WithoutMessage of(Throwable failure, int depth) {
        var cause = failure.getCause();
        return new WithoutMessage(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    private static String name(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + ", SQL state " + sql.getSQLState() : name;
    }
}
