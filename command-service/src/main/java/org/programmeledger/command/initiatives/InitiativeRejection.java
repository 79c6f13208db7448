package org.programmeledger.command.initiatives;

import java.math.BigDecimal;
import java.util.List;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** The rules of initiatives, in order of precedence. */
sealed interface InitiativeRejection extends Rejection {

    record UnknownProgramme(ProgrammeId programme) implements InitiativeRejection {}

    record UnknownParty(PartyId party) implements InitiativeRejection {}

    /** A line that is not in the programme's list. */
    record UnknownLines(List<Code> lines) implements InitiativeRejection {}

    record UnknownThemes(List<Code> themes) implements InitiativeRejection {}

    record UnknownPriorities(List<Code> priorities) implements InitiativeRejection {}

    /** A line, theme or priority is named twice. */
    record NamedTwice(List<Code> codes) implements InitiativeRejection {}

    /** Theme shares sum to exactly 100 % (invariant 5). */
    record SharesNotWhole(BigDecimal sum) implements InitiativeRejection {}

    record StoppedBefore(InitiativeId initiative) implements InitiativeRejection {}

    /** It went on by this decision already: going on again takes another. */
    record ContinuedBefore(InitiativeId initiative, DecisionId decision) implements InitiativeRejection {}

    /** The decision that is cited is about another initiative. */
    record DecisionAboutAnother(DecisionId decision, List<String> members) implements InitiativeRejection {}

    /** Proposed, then adopted, then running: no phase is skipped or repeated. */
    record WrongPhase(Phase phase, Phase required) implements InitiativeRejection {}
}
