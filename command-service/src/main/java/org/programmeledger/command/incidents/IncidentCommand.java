package org.programmeledger.command.incidents;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.programmeledger.events.Code;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of an incident. */
public sealed interface IncidentCommand {

    @TargetAggregateIdentifier
    IncidentId incident();

    /** Write down a shock; when it happened is the effective date. */
    record RecordIncident(
            IncidentId incident, ProgrammeId programme, Code type, Code areaCell, Severity severity, List<Code> groups)
            implements IncidentCommand {}

    /** Correct its type or gravity. */
    record ReclassifyIncident(IncidentId incident, Code type, Severity severity) implements IncidentCommand {}

    /** Close it. */
    record CloseIncident(IncidentId incident) implements IncidentCommand {}
}
