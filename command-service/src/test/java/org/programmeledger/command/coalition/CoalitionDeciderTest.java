package org.programmeledger.command.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
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
import org.programmeledger.events.coalition.CoalitionEvent;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionEntered;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.decisions.Subject;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.programme.ProgrammeId;

/** Who sits in a coalition and how it decides changes by decision, once it has decided anything. */
class CoalitionDeciderTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final CoalitionId COALITION = CoalitionId.of(PROGRAMME);
    private static final SeatId SEAT = new SeatId(id(SeatId.PREFIX, 1));
    private static final DecisionId DECISION = new DecisionId(id(DecisionId.PREFIX, 1));
    private static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
    private static final CoalitionFormed FORMED = new CoalitionFormed(COALITION, PROGRAMME, "BoTu", CITY, RULE);

    private final History history = History.of(BoTu.world())
            .and(new PersonRegistered(person(1), PersonKind.HUMAN), new PersonRegistered(person(2), PersonKind.HUMAN));

    private Verdict<CoalitionEvent> when(CoalitionCommand command) {
        return CoalitionDecider.decide(command, history.stateOf(COALITION, CoalitionState.FOLD), history);
    }

    private Formed formed() {
        return (Formed) history.stateOf(COALITION, CoalitionState.FOLD);
    }

    private static DecisionEntered entered(DecisionKind kind, LocalDate from, @Nullable LocalDate until) {
        return new DecisionEntered(
                COALITION, DECISION, 1, kind, Subject.NONE, null, from, until, List.of(), null, null, person(1), null);
    }

    private static CreateSeat seat(@Nullable DecisionId decision) {
        return new CreateSeat(COALITION, SEAT, CITY, TODAY, TODAY, decision);
    }

    @Test
    void aProgrammeHasOneCoalition() {
        var nowhere = new ProgrammeId(id(ProgrammeId.PREFIX, 9));
        assertThat(when(new FormCoalition(COALITION, nowhere, "BoTu", CITY, RULE)))
                .isEqualTo(refuse(new UnknownProgramme(nowhere)));
        assertThat(when(new FormCoalition(COALITION, PROGRAMME, "BoTu", NOBODY, RULE)))
                .isEqualTo(refuse(new UnknownParty(NOBODY)));
        assertThat(when(new FormCoalition(COALITION, PROGRAMME, "BoTu", CITY, RULE)))
                .isEqualTo(accept(FORMED));
        history.and(FORMED);
        assertThat(when(new FormCoalition(COALITION, PROGRAMME, "Again", CITY, RULE)))
                .isEqualTo(refuse(new CoalitionFormedBefore(PROGRAMME)));
    }

    @Test
    void untilAnythingIsDecidedSeatsAndRulesAreFree() {
        history.and(FORMED);
        assertThat(when(seat(null))).isEqualTo(accept(new SeatCreated(COALITION, SEAT, CITY, TODAY)));
        assertThat(when(new SetPaymentRule(COALITION, eur("10.00"), true, TODAY, null)))
                .isEqualTo(accept(new PaymentRuleSet(COALITION, eur("10.00"), true)));
    }

    @Test
    void afterThatADecisionOfTheCoalitionInForceIsNeeded() {
        history.and(FORMED, entered(DecisionKind.COALITION, TODAY, TODAY));
        var needed = refuse(new DecisionNeeded(DecisionKind.COALITION));
        assertThat(when(seat(null))).isEqualTo(needed);
        assertThat(when(new SetVotingRule(COALITION, DecisionKind.WAIVER, RULE, TODAY, null)))
                .isEqualTo(needed);
        assertThat(when(seat(DECISION))).isInstanceOf(Verdict.Accepted.class);
        var tomorrow = TODAY.plusDays(1);
        assertThat(when(new CreateSeat(COALITION, SEAT, CITY, tomorrow, tomorrow, DECISION)))
                .isEqualTo(refuse(new DecisionNotInForce(DECISION, tomorrow)));
    }

    @Test
    void aDecisionAboutSomethingElseDoesNotDo() {
        history.and(FORMED, entered(DecisionKind.WAIVER, TODAY, null));
        assertThat(when(seat(DECISION)))
                .isEqualTo(refuse(new DecisionOfAnotherKind(DECISION, DecisionKind.WAIVER, DecisionKind.COALITION)));
    }

    @Test
    void aSeatIsHeldByWhoeverFilledItLastFromTheirFirstDayOn() {
        history.and(
                FORMED,
                new SeatCreated(COALITION, SEAT, CITY, TODAY),
                new SeatFilled(COALITION, SEAT, person(1), TODAY, TODAY.plusDays(9)),
                new SeatFilled(COALITION, SEAT, person(2), TODAY.plusDays(5), TODAY.plusDays(7)));

        assertThat(formed().holderOf(SEAT, TODAY.minusDays(1))).isNull();
        assertThat(formed().holderOf(SEAT, TODAY.plusDays(4))).isEqualTo(person(1));
        assertThat(formed().holderOf(SEAT, TODAY.plusDays(7))).isEqualTo(person(2));
        assertThat(formed().holderOf(SEAT, TODAY.plusDays(8)))
                .as("the term before does not come back")
                .isNull();
        history.and(new SeatEnded(COALITION, SEAT, TODAY.plusDays(6)));
        assertThat(formed().heldOn(TODAY.plusDays(6))).containsExactly(SEAT);
        assertThat(formed().heldOn(TODAY.plusDays(7))).isEmpty();
    }

    @Test
    void nobodyGetsASeatInThePastOrOneThatIsOver() {
        history.and(FORMED);
        var yesterday = TODAY.minusDays(1);
        assertThat(when(new FillSeat(COALITION, SEAT, person(1), TODAY, null, TODAY)))
                .isEqualTo(refuse(new UnknownSeat(SEAT)));
        history.and(new SeatCreated(COALITION, SEAT, CITY, TODAY), new SeatEnded(COALITION, SEAT, TODAY));
        assertThat(when(new FillSeat(COALITION, SEAT, person(9), TODAY, null, TODAY)))
                .isEqualTo(refuse(new UnknownPerson(person(9))));
        assertThat(when(new FillSeat(COALITION, SEAT, person(1), yesterday, null, TODAY)))
                .isEqualTo(refuse(new TermBeginsInThePast(yesterday, TODAY)));
        assertThat(when(new FillSeat(COALITION, SEAT, person(1), TODAY, yesterday, TODAY)))
                .isEqualTo(refuse(new TermEndsBeforeItBegins(TODAY, yesterday)));
        var tomorrow = TODAY.plusDays(1);
        assertThat(when(new FillSeat(COALITION, SEAT, person(1), tomorrow, null, TODAY)))
                .isEqualTo(refuse(new SeatIsOver(SEAT, TODAY)));
        assertThat(when(new NameChair(COALITION, SEAT, tomorrow, null))).isEqualTo(refuse(new SeatIsOver(SEAT, TODAY)));
    }

    @Test
    void aSeatEndsYesterdayAtTheEarliest() {
        history.and(FORMED, new SeatCreated(COALITION, SEAT, CITY, TODAY.minusDays(9)));
        var yesterday = TODAY.minusDays(1);
        assertThat(when(new EndSeat(COALITION, SEAT, yesterday.minusDays(1), TODAY, null)))
                .isEqualTo(refuse(new LastDayInThePast(yesterday.minusDays(1), yesterday)));
        assertThat(when(new EndSeat(COALITION, SEAT, yesterday, TODAY, null)))
                .isEqualTo(accept(new SeatEnded(COALITION, SEAT, yesterday)));
    }
}
