package org.programmeledger.command.coalition;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionCommand.CreateSeat;
import org.programmeledger.command.coalition.CoalitionCommand.EndSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FillSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FormCoalition;
import org.programmeledger.command.coalition.CoalitionCommand.NameChair;
import org.programmeledger.command.coalition.CoalitionCommand.SetPaymentRule;
import org.programmeledger.command.coalition.CoalitionCommand.SetVotingRule;
import org.programmeledger.command.coalition.CoalitionRejection.CoalitionFormedBefore;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionNeeded;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionNotInForce;
import org.programmeledger.command.coalition.CoalitionRejection.DecisionOfAnotherKind;
import org.programmeledger.command.coalition.CoalitionRejection.LastDayInThePast;
import org.programmeledger.command.coalition.CoalitionRejection.SeatIsOver;
import org.programmeledger.command.coalition.CoalitionRejection.TermBeginsInThePast;
import org.programmeledger.command.coalition.CoalitionRejection.TermEndsBeforeItBegins;
import org.programmeledger.command.coalition.CoalitionRejection.UnknownParty;
import org.programmeledger.command.coalition.CoalitionRejection.UnknownPerson;
import org.programmeledger.command.coalition.CoalitionRejection.UnknownProgramme;
import org.programmeledger.command.coalition.CoalitionRejection.UnknownSeat;
import org.programmeledger.command.coalition.CoalitionState.Formed;
import org.programmeledger.command.coalition.CoalitionState.Unformed;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonState;
import org.programmeledger.command.programme.ProgrammeState;
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;

/** Decides about coalitions: who sits in them, and by which rules they decide. */
final class CoalitionDecider {

    private CoalitionDecider() {}

    static Verdict<CoalitionEvent> decide(CoalitionCommand command, CoalitionState state, References references) {
        return switch (state) {
            case Unformed _ when command instanceof FormCoalition form -> form(form, references);
            case Unformed _ -> throw new IllegalStateException("a stream begins with its forming");
            case Formed formed -> decide(command, formed, references);
        };
    }

    private static Verdict<CoalitionEvent> decide(CoalitionCommand command, Formed state, References references) {
        return switch (command) {
            case FormCoalition form -> refuse(new CoalitionFormedBefore(form.programme()));
            case CreateSeat seat -> create(seat, state, references);
            case EndSeat ending -> end(ending, state);
            case FillSeat filling -> fill(filling, state, references);
            case NameChair(var coalition, var seat, var today, var decision) ->
                onSeat(state, seat, today, unauthorised(state, decision, today), new ChairNamed(coalition, seat));
            case SetVotingRule(var coalition, var kind, var rule, var today, var decision) ->
                unless(unauthorised(state, decision, today), new VotingRuleSet(coalition, kind, rule));
            case SetPaymentRule(var coalition, var threshold, var third, var today, var decision) ->
                unless(unauthorised(state, decision, today), new PaymentRuleSet(coalition, threshold, third));
        };
    }

    private static Verdict<CoalitionEvent> form(FormCoalition command, References references) {
        if (!references.stateOf(command.programme(), ProgrammeState.FOLD).established()) {
            return refuse(new UnknownProgramme(command.programme()));
        }
        return references.stateOf(command.supervisoryBoard(), PartyState.FOLD).registered()
                ? accept(new CoalitionFormed(
                        command.coalition(),
                        command.programme(),
                        command.name(),
                        command.supervisoryBoard(),
                        command.rule()))
                : refuse(new UnknownParty(command.supervisoryBoard()));
    }

    private static Verdict<CoalitionEvent> create(CreateSeat command, Formed state, References references) {
        if (!references.stateOf(command.party(), PartyState.FOLD).registered()) {
            return refuse(new UnknownParty(command.party()));
        }
        if (command.from().isBefore(command.today())) {
            return refuse(new TermBeginsInThePast(command.from(), command.today()));
        }
        return unless(
                unauthorised(state, command.decision(), command.today()),
                new SeatCreated(command.coalition(), command.seat(), command.party(), command.from()));
    }

    private static Verdict<CoalitionEvent> end(EndSeat command, Formed state) {
        var earliest = command.today().minusDays(1);
        if (command.lastDay().isBefore(earliest)) {
            return refuse(new LastDayInThePast(command.lastDay(), earliest));
        }
        return onSeat(
                state,
                command.seat(),
                command.today(),
                unauthorised(state, command.decision(), command.today()),
                new SeatEnded(command.coalition(), command.seat(), command.lastDay()));
    }

    private static Verdict<CoalitionEvent> fill(FillSeat command, Formed state, References references) {
        if (!references.stateOf(command.holder(), PersonState.FOLD).standing().registered()) {
            return refuse(new UnknownPerson(command.holder()));
        }
        var until = command.until();
        CoalitionRejection no = null;
        if (until != null && until.isBefore(command.from())) {
            no = new TermEndsBeforeItBegins(command.from(), until);
        } else if (command.from().isBefore(command.today())) {
            no = new TermBeginsInThePast(command.from(), command.today());
        }
        return onSeat(
                state,
                command.seat(),
                command.from(),
                no,
                new SeatFilled(command.coalition(), command.seat(), command.holder(), command.from(), until));
    }

    /** What needs a seat that is there on that day, and nothing else against it. */
    private static Verdict<CoalitionEvent> onSeat(
            Formed state, SeatId id, LocalDate day, @Nullable CoalitionRejection no, CoalitionEvent event) {
        var seat = state.seats().get(id);
        if (seat == null) {
            return refuse(new UnknownSeat(id));
        }
        var lastDay = seat.lastDay();
        return lastDay != null && day.isAfter(lastDay) ? refuse(new SeatIsOver(id, lastDay)) : unless(no, event);
    }

    /** Why seats and rules may not be changed like this; null while nothing was decided, and with a decision in force. */
    private static @Nullable CoalitionRejection unauthorised(
            Formed state, @Nullable DecisionId decision, LocalDate today) {
        if (decision == null) {
            return state.nextNumber() == 1 ? null : new DecisionNeeded(DecisionKind.COALITION);
        }
        var entry = state.inForce(decision, today);
        if (entry == null) {
            return new DecisionNotInForce(decision, today);
        }
        return entry.kind() == DecisionKind.COALITION
                ? null
                : new DecisionOfAnotherKind(decision, entry.kind(), DecisionKind.COALITION);
    }

    private static Verdict<CoalitionEvent> unless(@Nullable CoalitionRejection no, CoalitionEvent event) {
        return no == null ? accept(event) : refuse(no);
    }
}
