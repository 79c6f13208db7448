package org.programmeledger.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.springframework.stereotype.Component;

/**
 * Reads referenced states from the log and keeps them. What it keeps may be old; the guard finds out, and whatever was
 * read by a refused command is forgotten, so that no refusal is given on old knowledge.
 */
@Component
final class LogReferences implements References {

    private record Versioned(long version, Object state) {}

    private final Cache<String, Versioned> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final LogReader reader;

    LogReferences(LogReader reader) {
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked") // Each stream is read by the one fold of its family.
    public <E extends LedgerEvent, S> S stateOf(LedgerId id, Fold<E, S> fold) {
        var versioned = known.getIfPresent(id.value());
        if (versioned == null) {
            versioned = read(id.value(), fold);
            known.put(id.value(), versioned);
        }
        var submission = Submission.current();
        if (submission != null) {
            submission.guard(id.value(), versioned.version());
        }
        return (S) versioned.state();
    }

    void forget(Collection<String> streams) {
        known.invalidateAll(streams);
    }

    private <E extends LedgerEvent, S> Versioned read(String stream, Fold<E, S> fold) {
        var state = fold.start();
        long version = -1;
        for (var recorded : reader.stream(stream, 0)) {
            state = fold.evolve(state, recorded.event());
            version = recorded.version();
        }
        return new Versioned(version, state);
    }
}
