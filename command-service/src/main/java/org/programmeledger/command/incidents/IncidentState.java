package org.programmeledger.command.incidents;

import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;

/** The phases of an incident. */
public sealed interface IncidentState {

    /** There is no such incident. */
    record Unrecorded() implements IncidentState {}

    /** Recorded and not closed, as last classified, and what is kept of what was told. */
    record Open(
            ProgrammeId programme,
            Code type,
            Severity severity,
            @Nullable EntryId narrative) implements IncidentState {}

    /** Closed for good; only what was told may still be erased. */
    record Closed(@Nullable EntryId narrative) implements IncidentState {}

    /** How an incident follows from its events. */
    Fold<IncidentEvent, IncidentState> FOLD = new Fold<>(IncidentEvent.class, new Unrecorded(), IncidentState::evolve);

    private static IncidentState evolve(IncidentState state, IncidentEvent event) {
        return switch (event) {
            case IncidentRecorded recorded ->
                new Open(recorded.programme(), recorded.type(), recorded.severity(), null);
            case IncidentReclassified(var _, var type, var severity) ->
                state instanceof Open open ? new Open(open.programme(), type, severity, open.narrative()) : state;
            case IncidentClosed _ -> new Closed(state instanceof Open open ? open.narrative() : null);
            case NarrativeKept(var _, var sealed) -> telling(state, sealed.entry());
            case NarrativeReplaced(var _, var _, var sealed) -> telling(state, sealed.entry());
            case NarrativeErased _ -> telling(state, null);
        };
    }

    private static IncidentState telling(IncidentState state, @Nullable EntryId narrative) {
        return switch (state) {
            case Unrecorded unrecorded -> unrecorded;
            case Open open -> new Open(open.programme(), open.type(), open.severity(), narrative);
            case Closed _ -> new Closed(narrative);
        };
    }
}
