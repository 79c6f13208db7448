package org.programmeledger.query.coalition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * A coalition as it sits and decides.
 *
 * @param supervisoryBoard the party that decides what the coalition cannot
 * @param rule how it decides where a kind has no rule of its own
 * @param rules the rules of kinds that have one, in the order of the kinds
 * @param chair the seat that chairs, if one was named
 * @param payment how money is paid out, if that was said
 * @param seats in the order of their creation, those that have ended included
 * @param numbered how many decisions entered its register, those that were struck included
 * @param changedAt the log position of its last change
 * @param version its stream version
 */
public record CoalitionRow(
        CoalitionId id,
        ProgrammeId programme,
        String name,
        PartyId supervisoryBoard,
        VotingRule rule,
        List<KindRule> rules,
        @Nullable SeatId chair,
        @Nullable Payment payment,
        List<CoalitionSeat> seats,
        int numbered,
        long changedAt,
        long version) {

    /** How decisions of a kind are taken. */
    public record KindRule(DecisionKind kind, VotingRule rule) {}

    /**
     * How money is paid out.
     *
     * @param threshold the most that is paid out in one payment without a decision of its own
     * @param third whether who pays is neither author nor approver of what is paid
     */
    public record Payment(Money threshold, boolean third) {}

    /**
     * A seat of a party.
     *
     * @param from its first day
     * @param lastDay its last day, if it ends
     * @param terms of those who held it, in the order in which they were said
     */
    public record CoalitionSeat(
            SeatId seat,
            PartyId party,
            LocalDate from,
            @Nullable LocalDate lastDay,
            List<Term> terms) {

        /** Whether there is such a seat on a day. */
        public boolean isThere(LocalDate day) {
            return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
        }

        /** The term on a day; of two that hold then, the one that was said last. */
        public Optional<Term> termOn(LocalDate day) {
            if (!isThere(day)) {
                return Optional.empty();
            }
            Term last = null;
            for (var term : terms) {
                last = day.isBefore(term.from()) ? last : term;
            }
            return Optional.ofNullable(last).filter(term -> term.until() == null || !day.isAfter(term.until()));
        }
    }

    /**
     * Somebody holds a seat, by pseudonym.
     *
     * @param until the last day, if it is known
     */
    public record Term(
            PersonId holder, LocalDate from, @Nullable LocalDate until) {}
}
