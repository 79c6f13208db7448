package org.programmeledger.query.initiatives;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * An initiative in its phase; {@code version} is its stream version, {@code changedAt} the log position
 * of its last change.
 *
 * @param course what was decided last about its going on; absent where nothing was
 */
public record InitiativeRow(
        InitiativeId id,
        ProgrammeId programme,
        String name,
        String summary,
        InitiativeKind kind,
        List<Code> lines,
        List<ThemeShare> themes,
        List<Code> priorities,
        PartyId initiator,
        Phase phase,
        @Nullable Course course,
        long changedAt,
        long version) {

    /** The life cycle as far as it is built. */
    public enum Phase {
        PROPOSED,
        ADOPTED,
        RUNNING,
        STOPPED
    }

    /**
     * That it stops, or goes on.
     *
     * @param until the last day for which it was decided that it goes on, if that was said
     */
    public record Course(DecisionId decision, @Nullable LocalDate until) {}
}
