package org.programmeledger.query.parked;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Why a view could not take in an event, told without anything the event holds: messages of exceptions quote payloads,
 * so the place in the code or the name of a constraint stands for them.
 *
 * @param error the class of what was thrown
 * @param message where it was thrown, or which rule of the database refused the row
 */
record Failure(String error, String message) {

    /** Of SQL states, those in which the database has looked at the data and refused them: data, integrity, raised by a trigger. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23", "P0");

    private static final String OURS = "org.programmeledger.";

    /**
     * The failure as the event's own; empty if it is nobody's in particular: the database is away, read-only, out of room,
     * of another schema, or chose this transaction to give way to another.
     */
    static Optional<Failure> of(RuntimeException thrown) {
        var root = root(thrown);
        if (root instanceof SQLException refused) {
            var state = String.valueOf(refused.getSQLState());
            return state.length() == 5 && OF_THE_DATA.contains(state.substring(0, 2))
                    ? Optional.of(new Failure(name(root), "SQLSTATE " + state + constraint(refused)))
                    : Optional.empty();
        }
        return thrown instanceof DataAccessException || thrown instanceof TransactionException
                ? Optional.empty()
                : Optional.of(new Failure(name(root), "at " + place(root)));
    }

    private static Throwable root(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String name(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    private static String constraint(SQLException refused) {
        @Nullable
        String constraint = refused instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getConstraint()
                : null;
        return constraint == null ? "" : ", " + constraint;
    }

    /** The innermost place in our code, without the package. */
    private static String place(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                                + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("a place outside our code");
    }
}
