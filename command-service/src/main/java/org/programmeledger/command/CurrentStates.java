package org.programmeledger.command;

import java.util.HashMap;
import java.util.Map;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;

/**
 * The states of streams as the log has them now, each read once: for an answer on which nothing is appended, which
 * no guard would correct.
 */
public final class CurrentStates implements References {

    private final LogReader log;
    private final Map<LedgerId, Object> read = new HashMap<>();

    /** Reads from this log; one for each answer. */
    public CurrentStates(LogReader log) {
        this.log = log;
    }

    @Override
    @SuppressWarnings("unchecked") // Each stream is read by the one fold of its family.
    public <E extends LedgerEvent, S> S stateOf(LedgerId id, Fold<E, S> fold) {
        var known = (S) read.get(id);
        if (known != null) {
            return known;
        }
        var state = fold.start();
        for (var recorded : log.stream(id.value(), 0)) {
            state = fold.evolve(state, recorded.event());
        }
        read.put(id, state);
        return state;
    }
}
