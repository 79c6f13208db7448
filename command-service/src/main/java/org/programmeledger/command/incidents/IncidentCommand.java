package org.programmeledger.command.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.incidents.IncidentId;
import org.programmeledger.events.incidents.Severity;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.SealedEntry;

/** Everything one can ask of an incident. */
public sealed interface IncidentCommand extends LedgerCommand {

    IncidentId incident();

    @Override
    default LedgerId target() {
        return incident();
    }

    /**
     * Write down a shock; when it happened is the effective date.
     *
     * @param narrative what was told about it, kept in the vault
     * @param named the persons whom that is about
     */
    record RecordIncident(
            IncidentId incident,
            ProgrammeId programme,
            Code type,
            Code areaCell,
            Severity severity,
            List<Code> groups,
            @Nullable SealedEntry narrative,
            List<PersonId> named)
            implements IncidentCommand {

        /** One of which nothing is told. */
        public RecordIncident(
                IncidentId incident,
                ProgrammeId programme,
                Code type,
                Code areaCell,
                Severity severity,
                List<Code> groups) {
            this(incident, programme, type, areaCell, severity, groups, null, List.of());
        }
    }

    /** Tell what happened, in the place of what was told before. */
    record TellNarrative(IncidentId incident, SealedEntry narrative, List<PersonId> named) implements IncidentCommand {}

    /** Erase what was told. */
    record EraseNarrative(IncidentId incident, EntryId entry) implements IncidentCommand {}

    /** Correct its type or gravity. */
    record ReclassifyIncident(IncidentId incident, Code type, Severity severity) implements IncidentCommand {}

    /** Close it. */
    record CloseIncident(IncidentId incident) implements IncidentCommand {}
}
