package org.programmeledger.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;

/** What has happened so far, in memory: the "given" of a test, and the states of all streams that follow from it. */
public final class History implements References {

    private final Map<String, List<LedgerEvent>> streams = new HashMap<>();

    /** The history that consists of these events, of any streams, in order. */
    public static History of(LedgerEvent... events) {
        return new History().and(events);
    }

    /** The same history, continued. */
    public History and(LedgerEvent... events) {
        for (var event : events) {
            streams.computeIfAbsent(event.stream(), stream -> new ArrayList<>()).add(event);
        }
        return this;
    }

    @Override
    public <E extends LedgerEvent, S> S stateOf(LedgerId id, Fold<E, S> fold) {
        var state = fold.start();
        for (var event : streams.getOrDefault(id.value(), List.of())) {
            state = fold.evolve(state, event);
        }
        return state;
    }
}
