package org.programmeledger.events.incidents;

import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.SealedEntry;

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

    /** What was told about it is kept in the person vault. */
    @StoredAs("incidents.narrative-kept")
    record NarrativeKept(IncidentId incident, SealedEntry sealed) implements IncidentEvent {}

    /** It was told anew; the key and salt of the earlier account are destroyed. */
    @StoredAs("incidents.narrative-replaced")
    record NarrativeReplaced(IncidentId incident, EntryId replaced, SealedEntry sealed) implements IncidentEvent {}

    /** The key and salt of what was told are destroyed; that something was told stays. */
    @StoredAs("incidents.narrative-erased")
    record NarrativeErased(IncidentId incident, EntryId entry) implements IncidentEvent {}
}
