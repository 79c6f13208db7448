package org.programmeledger.command.incidents;

import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;

/** The rules of incidents, in order of precedence. */
sealed interface IncidentRejection extends Rejection {

    record UnknownProgramme(ProgrammeId programme) implements IncidentRejection {}

    /** A closed incident is not touched again. */
    record IncidentIsClosed() implements IncidentRejection {}

    record UnknownIncidentType(Code incidentType) implements IncidentRejection {}

    record UnknownAreaCell(Code areaCell) implements IncidentRejection {}

    record UnknownAffectedGroups(List<Code> groups) implements IncidentRejection {}

    /** A reclassification changes something. */
    record ClassificationUnchanged(Code incidentType, Severity severity) implements IncidentRejection {}

    /** Nothing is told about somebody whose personal data were erased. */
    record PersonalDataWereErased(PersonId person) implements IncidentRejection {}

    /** This is not what is kept of what was told about it. */
    record UnknownEntry(EntryId entry) implements IncidentRejection {}
}
