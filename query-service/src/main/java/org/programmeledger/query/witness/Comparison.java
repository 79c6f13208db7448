package org.programmeledger.query.witness;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.programmeledger.eventlog.LogMark;

/**
 * Compares what was seen of a log with the log.
 *
 * @param seen in order of position
 */
record Comparison(List<LogMark> seen) {

    /**
     * What is missing, if anything.
     *
     * @param end the last position of the log; 0 if it is empty
     * @param log the mark at a position of the log
     */
    Optional<Missing> with(long end, LongFunction<Optional<LogMark>> log) {
        int same = leadingSame(log);
        if (same == seen.size()) {
            return Optional.empty();
        }
        var firstOther = seen.get(same);
        var last = seen.getLast();
        boolean goesOn = firstOther.position() <= end || isSince(last, log.apply(end));
        long lastSame = same == 0 ? 0 : seen.get(same - 1).position();
        long from = (goesOn ? lastSame : end) + 1;
        return Optional.of(new Missing(
                from,
                last.position(),
                log.apply(from - 1).map(LogMark::recordedAt).orElse(null),
                last.recordedAt(),
                goesOn ? Math.min(firstOther.position(), end) : null));
    }

    /** Whether an event was recorded after all that was seen, so that it cannot be one of those. */
    private static boolean isSince(LogMark last, Optional<LogMark> event) {
        return event.filter(mark -> mark.recordedAt().isAfter(last.recordedAt()))
                .isPresent();
    }

    /** Once another event stands somewhere, everything after it is another's too: so it can be found by halving. */
    private int leadingSame(LongFunction<Optional<LogMark>> log) {
        int same = 0;
        int other = seen.size();
        while (same < other) {
            int middle = (same + other) / 2;
            var mark = seen.get(middle);
            boolean stands = log.apply(mark.position())
                    .filter(now -> now.eventId().equals(mark.eventId()))
                    .isPresent();
            if (stands) {
                same = middle + 1;
            } else {
                other = middle;
            }
        }
        return same;
    }
}
