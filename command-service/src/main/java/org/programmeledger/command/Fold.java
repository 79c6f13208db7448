package org.programmeledger.command;

import java.util.function.BiFunction;
import org.programmeledger.events.LedgerEvent;

/**
 * How a state follows from events: where it begins and how it evolves.
 *
 * @param events the sealed family that is folded
 * @param start the state before the first event
 * @param evolve the state after one more event
 */
public record Fold<E extends LedgerEvent, S>(Class<E> events, S start, BiFunction<S, E, S> evolve) {

    /** The state after an event of any family; one of another family is refused with {@link ClassCastException}. */
    public S evolve(S state, LedgerEvent event) {
        return evolve.apply(state, events.cast(event));
    }
}
