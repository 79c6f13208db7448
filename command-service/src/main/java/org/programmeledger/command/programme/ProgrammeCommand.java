package org.programmeledger.command.programme;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of a programme. */
public sealed interface ProgrammeCommand extends LedgerCommand {

    ProgrammeId programme();

    @Override
    default LedgerId target() {
        return programme();
    }

    /** Establish a programme for an area and a period (from and until inclusive). */
    record EstablishProgramme(
            ProgrammeId programme,
            LocalizedText name,
            String area,
            LocalDate from,
            LocalDate until,
            LocalizedText desiredPicture)
            implements ProgrammeCommand {}

    /** Add a programme line. */
    record DefineLine(ProgrammeId programme, Code line, LocalizedText name, LocalizedText description)
            implements ProgrammeCommand {}

    /** Add a development step under its number. */
    record PlanStep(ProgrammeId programme, int number, LocalizedText name) implements ProgrammeCommand {}

    /** Propose a priority. */
    record ProposePriority(ProgrammeId programme, Code priority, LocalizedText name) implements ProgrammeCommand {}

    /** Add a theme with its sub-items. */
    record DefineTheme(ProgrammeId programme, Code theme, LocalizedText name, List<LocalizedText> subItems)
            implements ProgrammeCommand {}

    /** Add a type of incident. */
    record DefineIncidentType(ProgrammeId programme, Code type, LocalizedText name) implements ProgrammeCommand {}

    /** Add a cell of the area. */
    record DefineAreaCell(ProgrammeId programme, Code cell, LocalizedText name) implements ProgrammeCommand {}

    /** Add a group that incidents can affect. */
    record DefineAffectedGroup(ProgrammeId programme, Code group, LocalizedText name) implements ProgrammeCommand {}
}
