package org.programmeledger.command.coalition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.programmeledger.command.Basis;
import org.programmeledger.command.Fold;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionNeeded;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionNotInForce;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionOfAnotherKind;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Proposal;
import org.programmeledger.events.decisions.Waivable;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** A coalition as the rules see it: not formed, or with its seats, its rules and its register. */
public sealed interface CoalitionState {

    /** There is no such coalition. */
    record Unformed() implements CoalitionState {}

    /**
     * It decides.
     *
     * @param rule where the kind of a decision has none of its own
     * @param chair the seat that chairs, if one was named
     * @param payment how money is paid out, if that was said
     */
    record Formed(
            ProgrammeId programme,
            PartyId supervisoryBoard,
            VotingRule rule,
            PMap<DecisionKind, VotingRule> rules,
            PMap<SeatId, Seat> seats,
            @Nullable SeatId chair,
            @Nullable PaymentRuleSet payment,
            Register register)
            implements CoalitionState {

        /** How decisions of a kind are taken. */
        public VotingRule ruleFor(DecisionKind kind) {
            return rules.getOrDefault(kind, rule);
        }

        /** Who holds a seat on a day; null if nobody does, or there is no such seat. */
        public @Nullable PersonId holderOf(SeatId seat, LocalDate day) {
            var known = seats.get(seat);
            return known == null ? null : known.holderOn(day);
        }

        /** The seats that somebody holds on a day, in the order of their ids. */
        public List<SeatId> heldOn(LocalDate day) {
            return seats.entrySet().stream()
                    .filter(seat -> seat.getValue().holderOn(day) != null)
                    .map(Entry::getKey)
                    .sorted(Comparator.comparing(SeatId::value))
                    .toList();
        }

        /** The number that the next decision of the register gets. */
        public int nextNumber() {
            return register.numbered() + 1;
        }

        /** A decision of the register that is in force on a day; null if it is not there, not yet or no longer. */
        public @Nullable DecisionEntered inForce(DecisionId decision, LocalDate day) {
            return register.inForce(decision, day);
        }

        /** A decision of the register, in force or not; null if it was not adopted, annulled, or counted out. */
        public @Nullable DecisionEntered entered(DecisionId decision) {
            return register.entries().get(decision);
        }

        /** What a proposal would contradict from that day on: the same matter, and not superseded by it (invariant 16). */
        public @Nullable DecisionEntered contradicted(Proposal proposal, LocalDate from) {
            return register.contradicted(
                    proposal.kind(), proposal.subject(), proposal.mandate(), from, proposal.supersedes());
        }

        /** What was decided under a mandate for a recipient in the window that ends on a day. */
        public Money used(DecisionId mandate, MandateTerms terms, PartyId recipient, LocalDate day) {
            return register.used(mandate, terms, recipient, day);
        }

        /** Whether anything in the register was decided under a mandate. */
        public boolean isUsed(DecisionId mandate) {
            return register.isUsed(mandate);
        }

        /** The decision by which a rule does not hold for a fund and an initiative on a day; null if it holds. */
        public @Nullable DecisionId waiver(Waivable rule, FundId fund, InitiativeId initiative, LocalDate day) {
            return register.waiver(rule.code(), fund, initiative, day);
        }

        /** Whether a decision of the register waives this rule. */
        public boolean waives(DecisionId decision, Waivable rule) {
            var entry = entered(decision);
            return entry != null
                    && entry.kind() == DecisionKind.WAIVER
                    && rule.code().equals(entry.subject().item());
        }

        private Formed seating(SeatId id, Seat seat) {
            return new Formed(programme, supervisoryBoard, rule, rules, seats.plus(id, seat), chair, payment, register);
        }

        private Formed ruling(PMap<DecisionKind, VotingRule> next, @Nullable PaymentRuleSet paying) {
            return new Formed(programme, supervisoryBoard, rule, next, seats, chair, paying, register);
        }

        private Formed chairedBy(SeatId seat) {
            return new Formed(programme, supervisoryBoard, rule, rules, seats, seat, payment, register);
        }

        private Formed having(Register next) {
            return new Formed(programme, supervisoryBoard, rule, rules, seats, chair, payment, next);
        }
    }

    /** A seat of a party, from its first to its last day, and the terms of those who held it. */
    record Seat(PartyId party, LocalDate from, @Nullable LocalDate lastDay, PVector<SeatFilled> terms) {

        /** Whoever filled it last, if seat and term hold on that day. */
        public @Nullable PersonId holderOn(LocalDate day) {
            if (day.isBefore(from) || lastDay != null && day.isAfter(lastDay)) {
                return null;
            }
            SeatFilled last = null;
            for (var term : terms) {
                last = day.isBefore(term.from()) ? last : term;
            }
            return last == null || last.until() != null && day.isAfter(last.until()) ? null : last.holder();
        }
    }

    /** What a command may rest on: an entry of the register, or nothing and why. */
    sealed interface Authority {

        /** The decision is in force, and of the kind that is needed. */
        record Given(DecisionEntered entry) implements Authority {}

        /** Nothing may rest on it. */
        record Withheld(Rejection because) implements Authority {}
    }

    /** Whether a command of a programme rests on a decision in force of this kind (invariant 11). */
    static Authority authority(ProgrammeId programme, Basis basis, DecisionKind needed, References references) {
        var decision = basis.decision();
        if (decision == null) {
            return new Authority.Withheld(new DecisionNeeded(needed));
        }
        return switch (inForce(programme, decision, basis.today(), references)) {
            case Authority.Given(var entry)
            when entry.kind() != needed ->
                new Authority.Withheld(new DecisionOfAnotherKind(decision, entry.kind(), needed));
            case Authority answer -> answer;
        };
    }

    /** Whether a decision of a programme's coalition is in force on a day, whatever it is about. */
    static Authority inForce(ProgrammeId programme, DecisionId decision, LocalDate day, References references) {
        var coalition = formed(CoalitionId.of(programme), references);
        var entry = coalition == null ? null : coalition.inForce(decision, day);
        return entry == null
                ? new Authority.Withheld(new DecisionNotInForce(decision, day))
                : new Authority.Given(entry);
    }

    /** How a coalition follows from its events. */
    Fold<CoalitionEvent, CoalitionState> FOLD =
            new Fold<>(CoalitionEvent.class, new Unformed(), CoalitionState::evolve);

    /** A coalition that was formed; null if there is none of this id. */
    static @Nullable Formed formed(CoalitionId id, References references) {
        return switch (references.stateOf(id, FOLD)) {
            case Unformed _ -> null;
            case Formed formed -> formed;
        };
    }

    private static CoalitionState evolve(CoalitionState state, CoalitionEvent event) {
        return switch (state) {
            case Unformed unformed -> event instanceof CoalitionFormed formed ? formed(formed) : unformed;
            case Formed formed -> evolve(formed, event);
        };
    }

    private static Formed formed(CoalitionFormed event) {
        return new Formed(
                event.programme(),
                event.supervisoryBoard(),
                event.rule(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                null,
                null,
                Register.EMPTY);
    }

    private static Formed evolve(Formed state, CoalitionEvent event) {
        return switch (event) {
            case CoalitionFormed _ -> state;
            case SeatCreated created ->
                state.seating(created.seat(), new Seat(created.party(), created.from(), null, TreePVector.empty()));
            case SeatEnded(var _, var id, var lastDay) -> {
                var seat = seat(state, id);
                yield state.seating(id, new Seat(seat.party(), seat.from(), lastDay, seat.terms()));
            }
            case SeatFilled filled -> {
                var seat = seat(state, filled.seat());
                yield state.seating(
                        filled.seat(),
                        new Seat(
                                seat.party(),
                                seat.from(),
                                seat.lastDay(),
                                seat.terms().plus(filled)));
            }
            case ChairNamed(var _, var seat) -> state.chairedBy(seat);
            case VotingRuleSet(var _, var kind, var rule) ->
                state.ruling(state.rules().plus(kind, rule), state.payment());
            case PaymentRuleSet rule -> state.ruling(state.rules(), rule);
            case DecisionEntered entry -> state.having(state.register().with(entry));
            case DecisionStruck(var _, var decision) ->
                state.having(state.register().without(decision));
        };
    }

    private static Seat seat(Formed state, SeatId id) {
        return Objects.requireNonNull(state.seats().get(id));
    }
}
