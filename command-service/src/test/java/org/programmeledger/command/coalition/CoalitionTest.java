package org.programmeledger.command.coalition;

import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.person;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.coalition.CoalitionCommand.CreateSeat;
import org.programmeledger.command.coalition.CoalitionCommand.EndSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FillSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FormCoalition;
import org.programmeledger.command.coalition.CoalitionCommand.NameChair;
import org.programmeledger.command.coalition.CoalitionCommand.SetPaymentRule;
import org.programmeledger.command.coalition.CoalitionCommand.SetVotingRule;
import org.programmeledger.command.coalition.CoalitionRejection.CoalitionFormedBefore;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.CoalitionFormed;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatCreated;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.CoalitionId;
import org.programmeledger.events.coalition.SeatId;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonKind;

/** Each command reaches the decider and its events come back. */
class CoalitionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final CoalitionId COALITION = CoalitionId.of(PROGRAMME);
    private static final SeatId SEAT = new SeatId(id(SeatId.PREFIX, 1));
    private static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);
    private static final CoalitionFormed FORMED = new CoalitionFormed(COALITION, PROGRAMME, "BoTu", CITY, RULE);
    private static final SeatCreated CREATED = new SeatCreated(COALITION, SEAT, CITY, DAY);

    private final Wiring<Coalition> coalition = new Wiring<>(
            Coalition.class, History.of(BoTu.world()).and(new PersonRegistered(person(1), PersonKind.HUMAN)));

    @Test
    void isFormedOnce() {
        var form = new FormCoalition(COALITION, PROGRAMME, "BoTu", CITY, RULE);
        coalition.given().when(form).expectEvents(FORMED);
        coalition.refuses(coalition.given(FORMED).when(form), new CoalitionFormedBefore(PROGRAMME));
    }

    @Test
    void seatsComeAreFilledAndGo() {
        coalition
                .given(FORMED)
                .when(new CreateSeat(COALITION, SEAT, CITY, DAY, DAY, null))
                .expectEvents(CREATED);
        coalition
                .given(FORMED, CREATED)
                .when(new FillSeat(COALITION, SEAT, person(1), DAY, null, DAY))
                .expectEvents(new SeatFilled(COALITION, SEAT, person(1), DAY, null));
        coalition
                .given(FORMED, CREATED)
                .when(new EndSeat(COALITION, SEAT, DAY, DAY, null))
                .expectEvents(new SeatEnded(COALITION, SEAT, DAY));
    }

    @Test
    void rulesAreSet() {
        coalition
                .given(FORMED, CREATED)
                .when(new NameChair(COALITION, SEAT, DAY, null))
                .expectEvents(new ChairNamed(COALITION, SEAT));
        coalition
                .given(FORMED)
                .when(new SetVotingRule(COALITION, DecisionKind.STOP, RULE, DAY, null))
                .expectEvents(new VotingRuleSet(COALITION, DecisionKind.STOP, RULE));
        coalition
                .given(FORMED)
                .when(new SetPaymentRule(COALITION, eur("1.00"), false, DAY, null))
                .expectEvents(new PaymentRuleSet(COALITION, eur("1.00"), false));
    }
}
