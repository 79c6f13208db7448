package org.programmeledger.query.witness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogMark;
import org.programmeledger.eventlog.LogMarks;

/**
 * What was seen of the log and is not in it any more.
 *
 * @param fromPosition the first position that may be lost; all before it are as they were
 * @param toPosition the last position that was seen
 * @param recordedAfter when the last event before it was recorded, UTC; absent when there is none
 * @param recordedUntil when the last event that was seen was recorded, UTC
 * @param otherEventAt a position at which another event stands now than was seen: the log went on after it had lost
 *     something; absent when it just ends too early. Between {@code fromPosition} and here the first difference lies.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Missing(
        long fromPosition,
        long toPosition,
        @Nullable Instant recordedAfter,
        Instant recordedUntil,
        @Nullable Long otherEventAt) {

    /**
     * What a witness file tells of this log, asked once; empty if nothing is missing, or nothing was ever seen.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public static Optional<Missing> from(Path file, LogMarks log) throws IOException {
        long end = log.last().map(LogMark::position).orElse(0L);
        return new Comparison(new WitnessFile(file).read()).with(end, log::at);
    }

    /** How many events that is; the exact number when the log just ends too early, else at most so many. */
    public long count() {
        return toPosition - fromPosition + 1;
    }

    /** A sentence for an operator. */
    public String sentence() {
        var recorded = recordedAfter == null
                ? "recorded until " + recordedUntil
                : "recorded after " + recordedAfter + " and until " + recordedUntil;
        return otherEventAt == null
                ? "The log ends before what was seen of it: positions " + fromPosition + " to " + toPosition + ", "
                        + recorded + ", are missing"
                : "The log has another history than was seen: up to position " + (fromPosition - 1)
                        + " it is the same, at position " + otherEventAt
                        + " stands another event; what was seen at positions " + fromPosition + " to " + toPosition
                        + ", " + recorded + ", is missing or stands elsewhere";
    }
}
