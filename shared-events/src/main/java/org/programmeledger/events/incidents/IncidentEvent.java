package org.programmeledger.events.incidents;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.programme.ProgrammeId;

/** What can happen to an incident. When it happened is the effective date in the metadata. */
public sealed interface IncidentEvent extends LedgerEvent {

    IncidentId incident();

    @Override
    default String stream() {
        return incident().value();
    }

    /** A shock: its type, the cell of the area (never an address), how grave, and which groups it affected. */
    @StoredAs("incidents.incident-recorded")
    record IncidentRecorded(
            IncidentId incident, ProgrammeId programme, Code type, Code areaCell, Severity severity, List<Code> groups)
            implements IncidentEvent {}

    /** On a closer look it was of another type or gravity; the earlier classification stays in the log. */
    @StoredAs("incidents.incident-reclassified")
    record IncidentReclassified(IncidentId incident, Code type, Severity severity) implements IncidentEvent {}

    /** Nothing more is expected to follow. */
    @StoredAs("incidents.incident-closed")
    record IncidentClosed(IncidentId incident) implements IncidentEvent {}
}
