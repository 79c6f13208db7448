package org.programmeledger.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.Submission;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.springframework.stereotype.Component;

/**
 * Reads referenced states from the log and keeps them. What it keeps may be old; the guard finds out, and whatever was
 * read by a refused command is doubted, so that no refusal is given on old knowledge.
 */
@Component
final class LogReferences implements References {

    /** A state at a version, and whether the stream may have moved on. */
    private record Versioned(long version, Object state, boolean doubted) {}

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
        if (versioned == null || versioned.doubted()) {
            versioned = readOn(id.value(), fold, versioned);
            known.put(id.value(), versioned);
        }
        var submission = Submission.current();
        if (submission != null) {
            submission.guard(id.value(), versioned.version());
        }
        return (S) versioned.state();
    }

    /** Says that these may have moved on: before they are used again, the log is read from where they are. */
    void doubt(Collection<String> streams) {
        streams.forEach(stream ->
                known.asMap().computeIfPresent(stream, (_, read) -> new Versioned(read.version(), read.state(), true)));
    }

    @SuppressWarnings("unchecked")
    private <E extends LedgerEvent, S> Versioned readOn(String stream, Fold<E, S> fold, @Nullable Versioned from) {
        var state = from == null ? fold.start() : (S) from.state();
        long version = from == null ? -1 : from.version();
        for (var recorded : reader.stream(stream, version + 1)) {
            state = fold.evolve(state, recorded.event());
            version = recorded.version();
        }
        return new Versioned(version, state, false);
    }
}
