package org.programmeledger.command.incidents;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.EraseNarrative;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentCommand.TellNarrative;
import org.programmeledger.command.incidents.IncidentRejection.ClassificationUnchanged;
import org.programmeledger.command.incidents.IncidentRejection.IncidentIsClosed;
import org.programmeledger.command.incidents.IncidentRejection.PersonalDataWereErased;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAffectedGroups;
import org.programmeledger.command.incidents.IncidentRejection.UnknownAreaCell;
import org.programmeledger.command.incidents.IncidentRejection.UnknownEntry;
import org.programmeledger.command.incidents.IncidentRejection.UnknownIncidentType;
import org.programmeledger.command.incidents.IncidentRejection.UnknownProgramme;
import org.programmeledger.command.incidents.IncidentState.Closed;
import org.programmeledger.command.incidents.IncidentState.Open;
import org.programmeledger.command.incidents.IncidentState.Unrecorded;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.command.vault.PersonalFileState;
import org.programmeledger.events.incidents.IncidentEvent;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentEvent.IncidentReclassified;
import org.programmeledger.events.incidents.IncidentEvent.IncidentRecorded;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeErased;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeKept;
import org.programmeledger.events.incidents.IncidentEvent.NarrativeReplaced;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.SealedEntry;

/** Decides about incidents. */
final class IncidentDecider {

    private IncidentDecider() {}

    static Verdict<IncidentEvent> decide(IncidentCommand command, IncidentState state, References references) {
        return switch (state) {
            case Unrecorded _ when command instanceof RecordIncident incident -> open(incident, references);
            case Unrecorded _ -> throw new IllegalStateException("a stream begins with its recording");
            case Open open -> decide(command, open, references);
            case Closed(var narrative)
            when command instanceof EraseNarrative(var id, var entry) -> erase(id, entry, narrative);
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
            case TellNarrative(var id, var sealed, var named) ->
                erasedAmong(named, references)
                        .<Verdict<IncidentEvent>>map(person -> refuse(new PersonalDataWereErased(person)))
                        .orElseGet(() -> accept(told(id, incident.narrative(), sealed)));
            case EraseNarrative(var id, var entry) -> erase(id, entry, incident.narrative());
        };
    }

    private static IncidentEvent told(IncidentId id, @Nullable EntryId earlier, SealedEntry sealed) {
        return earlier == null ? new NarrativeKept(id, sealed) : new NarrativeReplaced(id, earlier, sealed);
    }

    private static Verdict<IncidentEvent> erase(IncidentId id, EntryId entry, @Nullable EntryId narrative) {
        return entry.equals(narrative) ? accept(new NarrativeErased(id, entry)) : refuse(new UnknownEntry(entry));
    }

    /** Guarded: an erasure of that person and this command cannot both be right. */
    private static Optional<PersonId> erasedAmong(List<PersonId> named, References references) {
        return named.stream()
                .filter(person -> references
                        .stateOf(FileId.of(person), PersonalFileState.FOLD)
                        .erased())
                .findFirst();
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
        return erasedAmong(command.named(), references)
                .<Verdict<IncidentEvent>>map(person -> refuse(new PersonalDataWereErased(person)))
                .orElseGet(() -> accept(recorded(command)));
    }

    private static List<IncidentEvent> recorded(RecordIncident command) {
        var recorded = new IncidentRecorded(
                command.incident(),
                command.programme(),
                command.type(),
                command.areaCell(),
                command.severity(),
                command.groups().stream().distinct().toList());
        var narrative = command.narrative();
        return narrative == null
                ? List.of(recorded)
                : List.of(recorded, new NarrativeKept(command.incident(), narrative));
    }
}
