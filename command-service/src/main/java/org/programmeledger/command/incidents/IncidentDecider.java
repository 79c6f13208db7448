package org.programmeledger.command.incidents;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentRejection.ClassificationUnchanged;
import org.programmeledger.command.incidents.IncidentRejection.IncidentIsClosed;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAffectedGroups;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAreaCell;
import org.programmeledger.command.incidents.IncidentRejection.UnknownIncidentType;
import org.programmeledger.command.incidents.IncidentRejection.UnknownProgramme;
import org.programmeledger.command.incidents.IncidentState.Closed;
import org.programmeledger.command.incidents.IncidentState.Open;
import org.programmeledger.command.incidents.IncidentState.Unrecorded;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;

/** Decides about incidents. */
final class IncidentDecider {

    private IncidentDecider() {}

    static Verdict<IncidentEvent> decide(IncidentCommand command, IncidentState state, References references) {
        return switch (state) {
            case Unrecorded _ when command instanceof RecordIncident incident -> open(incident, references);
            case Unrecorded _ -> throw new IllegalStateException("a stream begins with its recording");
            case Open open -> decide(command, open, references);
            case Closed _ -> refuse(new IncidentIsClosed());
        };
    }

    private static Verdict<IncidentEvent> decide(IncidentCommand command, Open incident, References references) {
        return switch (command) {
            case RecordIncident _ -> throw new IllegalStateException("an incident is recorded once, under a new id");
            case ReclassifyIncident(var id, var type, var severity) -> {
                var programme = references.stateOf(incident.programme(), ProgrammeState.FOLD);
                if (!programme.has(ProgrammeList.INCIDENT_TYPES, type)) {
                    yield refuse(new UnknownIncidentType(type));
                }
                yield type.equals(incident.type()) && severity == incident.severity()
                        ? refuse(new ClassificationUnchanged(type, severity))
                        : accept(new IncidentReclassified(id, type, severity));
            }
            case CloseIncident(var id) -> accept(new IncidentClosed(id));
        };
    }

    private static Verdict<IncidentEvent> open(RecordIncident command, References references) {
        var programme = references.stateOf(command.programme(), ProgrammeState.FOLD);
        if (!programme.established()) {
            return refuse(new UnknownProgramme(command.programme()));
        }
        if (!programme.has(ProgrammeList.INCIDENT_TYPES, command.type())) {
            return refuse(new UnknownIncidentType(command.type()));
        }
        if (!programme.has(ProgrammeList.AREA_CELLS, command.areaCell())) {
            return refuse(new UnknownAreaCell(command.areaCell()));
        }
        var unknown = command.groups().stream()
                .filter(group -> !programme.has(ProgrammeList.AFFECTED_GROUPS, group))
                .toList();
        if (!unknown.isEmpty()) {
            return refuse(new UnknownAffectedGroups(unknown));
        }
        return accept(new IncidentRecorded(
                command.incident(),
                command.programme(),
                command.type(),
                command.areaCell(),
                command.severity(),
                command.groups().stream().distinct().toList()));
    }
}
