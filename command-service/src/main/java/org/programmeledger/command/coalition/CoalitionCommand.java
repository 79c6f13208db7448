package org.programmeledger.command.coalition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * Everything one can ask of a coalition. What changes who decides or how names the decision that says so, as soon as the
 * coalition has decided anything.
 */
public sealed interface CoalitionCommand extends LedgerCommand {

    CoalitionId coalition();

    @Override
    default LedgerId target() {
        return coalition();
    }

    /**
     * Form the coalition of a programme.
     *
     * @param supervisoryBoard the party that decides what the coalition cannot
     * @param rule how it decides where no other rule is set
     */
    record FormCoalition(
            CoalitionId coalition, ProgrammeId programme, String name, PartyId supervisoryBoard, VotingRule rule)
            implements CoalitionCommand {}

    /** Let a party join, with a seat from that day. */
    record CreateSeat(
            CoalitionId coalition,
            SeatId seat,
            PartyId party,
            LocalDate from,
            LocalDate today,
            @Nullable DecisionId decision)
            implements CoalitionCommand {}

    /** End a seat; with its last one a party leaves. */
    record EndSeat(
            CoalitionId coalition,
            SeatId seat,
            LocalDate lastDay,
            LocalDate today,
            @Nullable DecisionId decision) implements CoalitionCommand {}

    /** Say who holds a seat, and how long. Whom a party sends is its own decision, not the coalition's. */
    record FillSeat(
            CoalitionId coalition,
            SeatId seat,
            PersonId holder,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate today)
            implements CoalitionCommand {}

    /** Say which seat chairs. */
    record NameChair(
            CoalitionId coalition,
            SeatId seat,
            LocalDate today,
            @Nullable DecisionId decision) implements CoalitionCommand {}

    /** Say how decisions of a kind are taken. */
    record SetVotingRule(
            CoalitionId coalition,
            DecisionKind kind,
            VotingRule rule,
            LocalDate today,
            @Nullable DecisionId decision) implements CoalitionCommand {}

    /** Say how money is paid out. */
    record SetPaymentRule(
            CoalitionId coalition,
            Money threshold,
            boolean third,
            LocalDate today,
            @Nullable DecisionId decision) implements CoalitionCommand {}
}
