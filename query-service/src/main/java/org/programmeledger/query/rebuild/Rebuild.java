package org.programmeledger.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a view, as any instance can tell.
 *
 * @param revision the revision that is built
 * @param reason why it failed, as a code or the name of an error
 * @param position up to which log position the new view has read
 * @param target where the log ended when it was last looked at
 * @param percent of the way to the target, 0 to 100
 * @param eventsPerSecond log positions per second so far; 0 before there is anything to tell
 * @param secondsLeft an estimate from that speed; absent when there is none
 * @param digests of the view before and after, once it is built
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rebuild(
        String id,
        String view,
        int revision,
        State state,
        @Nullable String reason,
        long position,
        long target,
        int percent,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable Digests digests) {

    /** From waiting for its turn to how it ended. */
    public enum State {
        WAITING,
        RUNNING,
        SWITCHING,
        DONE,
        CANCELLED,
        FAILED;

        /** Whether it has ended, one way or another. */
        public boolean isOver() {
            return switch (this) {
                case WAITING, RUNNING, SWITCHING -> false;
                case DONE, CANCELLED, FAILED -> true;
            };
        }
    }

    /**
     * SHA-256 over the rows as of one position.
     *
     * @param before of the view that was read until then; absent where that was of another revision
     * @param after of the view that took its place
     * @param equal whether they are; absent where there is nothing to compare
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Digests(
            long position,
            @Nullable String before,
            String after,
            @Nullable Boolean equal) {

        static Digests of(long position, @Nullable String before, String after) {
            return new Digests(position, before, after, before == null ? null : before.equals(after));
        }
    }
}
