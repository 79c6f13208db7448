package org.programmeledger.command.initiatives;

import java.util.List;
import org.programmeledger.command.Basis;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.initiatives.InitiativeKind;
import org.programmeledger.events.initiatives.ThemeShare;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** Everything one can ask of an initiative. */
public sealed interface InitiativeCommand extends LedgerCommand {

    InitiativeId initiative();

    @Override
    default LedgerId target() {
        return initiative();
    }

    /** Propose an initiative to a programme. */
    record RegisterInitiative(
            InitiativeId initiative,
            ProgrammeId programme,
            String name,
            String summary,
            InitiativeKind kind,
            List<Code> lines,
            List<ThemeShare> themes,
            List<Code> priorities,
            PartyId initiator)
            implements InitiativeCommand {}

    /** Adopt it into the programme. */
    record AdoptInitiative(InitiativeId initiative) implements InitiativeCommand {}

    /** Begin its work. */
    record StartInitiative(InitiativeId initiative) implements InitiativeCommand {}

    /** Stop it, as was decided. */
    record StopInitiative(InitiativeId initiative, Basis basis) implements InitiativeCommand {}

    /** Let it go on, as was decided: when its money ends, or although it was stopped. */
    record ContinueInitiative(InitiativeId initiative, Basis basis) implements InitiativeCommand {}
}
