package org.programmeledger.command.incidents;

import java.util.List;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of an incident. */
public sealed interface IncidentCommand extends LedgerCommand {

    IncidentId incident();

    @Override
    default LedgerId target() {
        return incident();
    }

    /** Write down a shock; when it happened is the effective date. */
    record RecordIncident(
            IncidentId incident, ProgrammeId programme, Code type, Code areaCell, Severity severity, List<Code> groups)
            implements IncidentCommand {}

    /** Correct its type or gravity. */
    record ReclassifyIncident(IncidentId incident, Code type, Severity severity) implements IncidentCommand {}

    /** Close it. */
    record CloseIncident(IncidentId incident) implements IncidentCommand {}
}
