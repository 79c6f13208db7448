package org.programmeledger.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.query.sight.Isolation;

/**
 * A view as a pure fold: which row an event touches, and what the row is after it. No clock, no database, no framework.
 *
 * @param <R> the row, a record
 */
public interface Projection<R extends Record> {

    /** The name of the view and of its table. */
    String view();

    /** The revision of the fold and of the row ({@link View#revision}). */
    int revision();

    /** The families of the events that may touch a row: {@link #key} is empty for any other. */
    List<Class<? extends LedgerEvent>> reads();

    /** The record a row is read back into. */
    Class<R> rowType();

    /** The key of the row this event touches; empty if it touches none. */
    Optional<String> key(RecordedEvent event);

    /**
     * The row after the event.
     *
     * @param row the row before it, or null where the event begins the row
     */
    R evolve(@Nullable R row, RecordedEvent event);

    /** Whether its rows are about money; then {@link #moneyOf} says of each whose, so that nobody sees another's. */
    default Isolation isolation() {
        return Isolation.NO_MONEY;
    }

    /** Whose money the row is about: ids of the fund it is in, and of the parties that it names. */
    default List<String> moneyOf(R row) {
        return List.of();
    }

    /** For events that can only follow another: the row there must be. {@link IllegalStateException} if there is none. */
    static <R> R existing(@Nullable R row, RecordedEvent event) {
        if (row == null) {
            throw new IllegalStateException(event.type() + " at " + event.position() + " has no row to change");
        }
        return row;
    }
}
