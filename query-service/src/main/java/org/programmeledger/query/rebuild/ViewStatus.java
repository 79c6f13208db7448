package org.programmeledger.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a view stands.
 *
 * @param revision of the rows in the database
 * @param wanted the revision that this instance's code reads and writes; another than {@code revision} while a rebuild for
 *     it is to come, and on an instance whose time is over
 * @param position up to which log position it has read
 * @param head where the log ends
 * @param lagPositions how many events it has still to read
 * @param lagSeconds how long the first of these has been waiting; 0 if there is none
 * @param parked how many events are set aside
 * @param rebuild the latest rebuild, if there ever was one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ViewStatus(
        String name,
        State state,
        int revision,
        int wanted,
        long position,
        long head,
        long lagPositions,
        long lagSeconds,
        long parked,
        @Nullable Rebuild rebuild) {

    /** Whether this instance reads and feeds it. */
    public enum State {
        /** It does. */
        LIVE,
        /** It does, and a new one is being built beside. */
        LIVE_AND_REBUILDING,
        /** It does not yet: the revision it wants is being built. */
        REBUILDING,
        /** It does not: the view is of another revision and nobody is building the one it wants. */
        OTHER_REVISION
    }
}
