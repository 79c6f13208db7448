package org.programmeledger.command.incidents;

import org.programmeledger.command.Fold;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;

/** The phases of an incident. */
sealed interface IncidentState {

    /** There is no such incident. */
    record Unrecorded() implements IncidentState {}

    /** Recorded and not closed, as last classified. */
    record Open(ProgrammeId programme, Code type, Severity severity) implements IncidentState {}

    /** Closed for good. */
    record Closed() implements IncidentState {}

    /** How an incident follows from its events. */
    Fold<IncidentEvent, IncidentState> FOLD = new Fold<>(IncidentEvent.class, new Unrecorded(), IncidentState::evolve);

    private static IncidentState evolve(IncidentState state, IncidentEvent event) {
        return switch (event) {
            case IncidentRecorded recorded -> new Open(recorded.programme(), recorded.type(), recorded.severity());
            case IncidentReclassified(var _, var type, var severity) ->
                state instanceof Open open ? new Open(open.programme(), type, severity) : state;
            case IncidentClosed _ -> new Closed();
        };
    }
}
