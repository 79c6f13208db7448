package org.programmeledger.query.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.coalition.CoalitionEvent.ChairNamed;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.coalition.CoalitionEvent.PaymentRuleSet;
import org.programmeledger.events.coalition.CoalitionEvent.SeatEnded;
import org.programmeledger.events.coalition.CoalitionEvent.SeatFilled;
import org.programmeledger.events.coalition.CoalitionEvent.VotingRuleSet;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionKind;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.coalition.CoalitionRow.KindRule;
import org.programmeledger.query.coalition.CoalitionRow.Term;

/** Given what happened to a coalition, then this is how it sits and decides. */
class CoalitionProjectionTest {

    private static final VotingRule TWO_THIRDS = new VotingRule(Share.MAJORITY, new Share(2, 3, false), 3);

    private final History history = new History().and(Council.formed());

    private CoalitionRow row() {
        return history.row(new CoalitionProjection());
    }

    @Test
    void aCoalitionShowsItsBoardItsRuleAndItsSeats() {
        assertThat(row().id()).isEqualTo(COALITION);
        assertThat(row().programme()).isEqualTo(BoTu.PROGRAMME);
        assertThat(row().supervisoryBoard()).isEqualTo(BoTu.party(100));
        assertThat(row().rule()).isEqualTo(RULE);
        assertThat(row().seats()).hasSize(5);
        assertThat(row().seats().getFirst().party()).isEqualTo(BoTu.party(1));
        assertThat(row().version()).isEqualTo(10);
    }

    @Test
    void aSeatIsHeldFromTheFirstToTheLastDayOfATermAndByOneAtATime() {
        var handover = LocalDate.parse("2019-01-01");
        history.and(new SeatFilled(COALITION, seat(1), person(11), handover, LocalDate.parse("2019-12-31")));
        var seat = row().seats().getFirst();

        assertThat(seat.termOn(FIRST_DAY.minusDays(1))).isEmpty();
        assertThat(seat.termOn(FIRST_DAY)).map(Term::holder).contains(person(1));
        assertThat(seat.termOn(handover.minusDays(1))).map(Term::holder).contains(person(1));
        assertThat(seat.termOn(handover)).map(Term::holder).contains(person(11));
        assertThat(seat.termOn(LocalDate.parse("2019-12-31"))).map(Term::holder).contains(person(11));
        assertThat(seat.termOn(LocalDate.parse("2020-01-01")))
                .as("the term ended yesterday")
                .isEmpty();
    }

    @Test
    void aSeatThatEndsTakesTheTermOfItsHolderWithIt() {
        history.and(new SeatEnded(COALITION, seat(2), LocalDate.parse("2019-03-31")));
        var seat = row().seats().get(1);

        assertThat(seat.termOn(LocalDate.parse("2019-03-31"))).isPresent();
        assertThat(seat.isThere(LocalDate.parse("2019-04-01"))).isFalse();
        assertThat(seat.termOn(LocalDate.parse("2019-04-01"))).isEmpty();
        assertThat(row().seats()).as("it stays visible").hasSize(5);
    }

    @Test
    void theLastRuleOfAKindHoldsAndTheOthersStay() {
        history.and(
                new VotingRuleSet(COALITION, DecisionKind.STOP, RULE),
                new VotingRuleSet(COALITION, DecisionKind.COALITION, TWO_THIRDS),
                new VotingRuleSet(COALITION, DecisionKind.STOP, TWO_THIRDS),
                new PaymentRuleSet(COALITION, BoTu.eur("5000.00"), true),
                new ChairNamed(COALITION, seat(3)));

        assertThat(row().rules())
                .containsExactly(
                        new KindRule(DecisionKind.COALITION, TWO_THIRDS), new KindRule(DecisionKind.STOP, TWO_THIRDS));
        assertThat(row().payment()).isEqualTo(new CoalitionRow.Payment(BoTu.eur("5000.00"), true));
        assertThat(row().chair()).isEqualTo(seat(3));
    }

    @Test
    void aDecisionOfTheRegisterCountsAndChangesTheVersionThatACommandMustName() {
        history.and(Council.entered(1, Council.benches(), FIRST_DAY, null));
        assertThat(row().numbered()).isEqualTo(1);
        assertThat(row().version()).isEqualTo(11);

        history.and(new DecisionStruck(COALITION, Council.decision(1)));
        assertThat(row().numbered()).as("numbers are not given twice").isEqualTo(1);
        assertThat(row().version()).isEqualTo(12);
    }

    @Test
    void aSeatOfNoCoalitionIsAFault() {
        assertThatThrownBy(() -> History.of(new ChairNamed(COALITION, seat(1))).row(new CoalitionProjection()))
                .isInstanceOf(IllegalStateException.class);
    }
}
