package org.programmeledger.query.initiatives;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * An initiative in its phase; {@code version} is its stream version, {@code changedAt} the log position
 * of its last change.
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
        long changedAt,
        long version) {

    /** The life cycle as far as it is built. */
    public enum Phase {
        PROPOSED,
        ADOPTED,
        RUNNING
    }
}
