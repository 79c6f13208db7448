package org.programmeledger.query.incidents;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * An incident as last classified; {@code version} is its stream version, {@code changedAt} the log position of its last
 * change.
 *
 * @param occurredOn the effective date of its recording
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
        long changedAt,
        long version) {

    /** Open until closed. */
    public enum Status {
        OPEN,
        CLOSED
    }
}
