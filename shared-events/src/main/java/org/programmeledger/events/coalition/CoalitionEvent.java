package org.programmeledger.events.coalition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * What can happen to the coalition of a programme: who sits in it, by which rules it decides, whom it lets decide, and
 * what it has decided. Days are in the time zone of the ledger; a term holds from its first to its last day, both included.
 */
public sealed interface CoalitionEvent extends LedgerEvent {

    CoalitionId coalition();

    @Override
    default String stream() {
        return coalition().value();
    }

    /**
     * A coalition was formed for a programme, which has one.
     *
     * @param supervisoryBoard the party that decides what the coalition cannot
     * @param rule how it decides where no other rule is set
     */
    @StoredAs("coalition.coalition-formed")
    record CoalitionFormed(
            CoalitionId coalition, ProgrammeId programme, String name, PartyId supervisoryBoard, VotingRule rule)
            implements CoalitionEvent {}

    /** A party joined, with a seat. */
    @StoredAs("coalition.seat-created")
    record SeatCreated(CoalitionId coalition, SeatId seat, PartyId party, LocalDate from) implements CoalitionEvent {}

    /** A seat ends, and with it the term of whoever holds it; with its last seat a party leaves. */
    @StoredAs("coalition.seat-ended")
    record SeatEnded(CoalitionId coalition, SeatId seat, LocalDate lastDay) implements CoalitionEvent {}

    /**
     * Somebody holds a seat for a term; whoever held it until then holds it no longer.
     *
     * @param until the last day, if it is known beforehand
     */
    @StoredAs("coalition.seat-filled")
    record SeatFilled(
            CoalitionId coalition,
            SeatId seat,
            PersonId holder,
            LocalDate from,
            @Nullable LocalDate until) implements CoalitionEvent {}

    /** A seat chairs the coalition: it settles challenges. */
    @StoredAs("coalition.chair-named")
    record ChairNamed(CoalitionId coalition, SeatId seat) implements CoalitionEvent {}

    /** How decisions of a kind are taken from now on. */
    @StoredAs("coalition.voting-rule-set")
    record VotingRuleSet(CoalitionId coalition, DecisionKind kind, VotingRule rule) implements CoalitionEvent {}

    /**
     * How money is paid out from now on.
     *
     * @param threshold the most that is paid out of one commitment without a decision of its own
     * @param third whether who pays is neither author nor approver of what is paid
     */
    @StoredAs("coalition.payment-rule-set")
    record PaymentRuleSet(CoalitionId coalition, Money threshold, boolean third) implements CoalitionEvent {}

    /**
     * What was adopted entered the register (besluitenregister), with a number of its own. Whoever moves money or projects
     * cites it here.
     *
     * @param number counted from 1 in each coalition
     * @param amount the most that may be moved under it; only of kinds that move money
     * @param from the first day it holds
     * @param until the last day it holds, if it ends
     * @param supersedes decisions that hold no longer from then on
     * @param mandate what somebody may decide by it, if it gives a mandate
     * @param use what it uses of a mandate, if it was taken under one
     * @param author who proposed it
     * @param approver the second person, if it was taken under a mandate
     */
    @StoredAs("coalition.decision-entered")
    record DecisionEntered(
            CoalitionId coalition,
            DecisionId decision,
            int number,
            DecisionKind kind,
            Subject subject,
            @Nullable Money amount,
            LocalDate from,
            @Nullable LocalDate until,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<DecisionId> supersedes,
            @Nullable MandateTerms mandate,
            @Nullable MandateUse use,
            PersonId author,
            @Nullable PersonId approver)
            implements CoalitionEvent {

        /** Copies the list. */
        public DecisionEntered {
            supersedes = supersedes == null ? List.of() : List.copyOf(supersedes);
        }
    }

    /**
     * A decision of the register holds no longer, because it was annulled or a recount did not adopt it; what it
     * superseded holds as before.
     */
    @StoredAs("coalition.decision-struck")
    record DecisionStruck(CoalitionId coalition, DecisionId decision) implements CoalitionEvent {}
}
