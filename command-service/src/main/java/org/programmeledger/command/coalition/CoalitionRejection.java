package org.programmeledger.command.coalition;

import java.time.LocalDate;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** The rules of coalitions, in order of precedence. */
sealed interface CoalitionRejection extends Rejection {

    /** A programme has one coalition. */
    record CoalitionFormedBefore(ProgrammeId programme) implements CoalitionRejection {}

    record UnknownProgramme(ProgrammeId programme) implements CoalitionRejection {}

    record UnknownParty(PartyId party) implements CoalitionRejection {}

    record UnknownPerson(PersonId person) implements CoalitionRejection {}

    record UnknownSeat(SeatId seat) implements CoalitionRejection {}

    record SeatIsOver(SeatId seat, LocalDate lastDay) implements CoalitionRejection {}

    record TermEndsBeforeItBegins(LocalDate from, LocalDate until) implements CoalitionRejection {}

    /** Who could vote yesterday is not changed today. */
    record TermBeginsInThePast(LocalDate from, LocalDate today) implements CoalitionRejection {}

    record LastDayInThePast(LocalDate lastDay, LocalDate earliest) implements CoalitionRejection {}

    /** Seats and rules change by decision as soon as the coalition has decided anything. */
    record DecisionNeeded(DecisionKind kind) implements CoalitionRejection {}

    /** It is not in the register, not yet in force, or not any more. */
    record DecisionNotInForce(DecisionId decision, LocalDate on) implements CoalitionRejection {}

    record DecisionOfAnotherKind(DecisionId decision, DecisionKind kind, DecisionKind needed)
            implements CoalitionRejection {}
}
