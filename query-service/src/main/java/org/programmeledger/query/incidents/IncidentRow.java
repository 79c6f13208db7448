package org.programmeledger.query.incidents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;

/**
 * An incident as last classified; {@code version} is its stream version, {@code changedAt} the log position of its last
 * change.
 *
 * @param occurredOn the effective date of its recording
 * @param narrative the entry of the person vault with what was told about it; absent if nothing was, or it is erased
 */
public record IncidentRow(
        IncidentId id,
        ProgrammeId programme,
        Code type,
        Code areaCell,
        Severity severity,
        List<Code> groups,
        LocalDate occurredOn,
        Status status,
        @Nullable EntryId narrative,
        long changedAt,
        long version) {

    /** Open until closed. */
    public enum Status {
        OPEN,
        CLOSED
    }
}
