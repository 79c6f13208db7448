package org.programmeledger.events.programme;

import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.StoredAs;

/** What can happen to the frame of a programme. */
public sealed interface ProgrammeEvent extends LedgerEvent {

    ProgrammeId programme();

    @Override
    default String stream() {
        return programme().value();
    }

    /** A programme for an area and a period (from and until inclusive), with its desired picture (wensbeeld). */
    @StoredAs("programme.programme-established")
    record ProgrammeEstablished(
            ProgrammeId programme,
            LocalizedText name,
            String area,
            LocalDate from,
            LocalDate until,
            LocalizedText desiredPicture)
            implements ProgrammeEvent {}

    /** A programme line (programmalijn): every initiative, euro and decision belongs to one or more. */
    @StoredAs("programme.line-defined")
    record LineDefined(ProgrammeId programme, Code line, LocalizedText name, LocalizedText description)
            implements ProgrammeEvent {}

    /** A development step of the programme, numbered from 1. */
    @StoredAs("programme.step-planned")
    record StepPlanned(ProgrammeId programme, int number, LocalizedText name) implements ProgrammeEvent {}

    /** A priority, proposed until a stakeholder decision adopts it. */
    @StoredAs("programme.priority-proposed")
    record PriorityProposed(ProgrammeId programme, Code priority, LocalizedText name) implements ProgrammeEvent {}

    /** A theme of the checklist with its sub-items. */
    @StoredAs("programme.theme-defined")
    record ThemeDefined(ProgrammeId programme, Code theme, LocalizedText name, List<LocalizedText> subItems)
            implements ProgrammeEvent {}

    /** A kind of shock that this programme records. */
    @StoredAs("programme.incident-type-defined")
    record IncidentTypeDefined(ProgrammeId programme, Code type, LocalizedText name) implements ProgrammeEvent {}

    /** A cell of the area, coarse enough that no event points at a home. */
    @StoredAs("programme.area-cell-defined")
    record AreaCellDefined(ProgrammeId programme, Code cell, LocalizedText name) implements ProgrammeEvent {}

    /** A group of residents that an incident can affect. */
    @StoredAs("programme.affected-group-defined")
    record AffectedGroupDefined(ProgrammeId programme, Code group, LocalizedText name) implements ProgrammeEvent {}
}
