package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.Council.COALITION;
import static org.programmeledger.query.Council.FIRST_DAY;
import static org.programmeledger.query.Council.RULE;
import static org.programmeledger.query.Council.benches;
import static org.programmeledger.query.Council.cast;
import static org.programmeledger.query.Council.decision;
import static org.programmeledger.query.Council.meeting;
import static org.programmeledger.query.Council.person;
import static org.programmeledger.query.Council.seat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.coalition.CoalitionEvent.DecisionStruck;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Tally;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.decisions.DeliberationRow.Ballot;
import org.programmeledger.query.decisions.DeliberationRow.Count;
import org.programmeledger.query.decisions.DeliberationRow.Happening;
import org.programmeledger.query.decisions.DeliberationRow.Standing;
import org.programmeledger.query.decisions.DeliberationRow.What;

/** Given all that happened to a proposal, then nothing of it is lost. */
class DeliberationProjectionTest {

    private final History history = History.of(Council.proposed(1, benches()), Council.opened(1));

    private DeliberationRow row() {
        return history.row(new DeliberationProjection());
    }

    private List<Standing> standings() {
        return row().ballots().stream().map(Ballot::standing).toList();
    }

    @Test
    void aChangedBallotReplacesTheEarlierOneAndBothStayVisible() {
        history.and(cast(1, 1, Choice.AGAINST), cast(1, 2, Choice.FOR), cast(1, 1, Choice.FOR));

        assertThat(row().ballots()).extracting(Ballot::choice).containsExactly(Choice.AGAINST, Choice.FOR, Choice.FOR);
        assertThat(standings()).containsExactly(Standing.REPLACED, Standing.COUNTS, Standing.COUNTS);
    }

    @Test
    void aConflictAfterTheVoteVoidsTheBallotAndBothCountsStayVisible() {
        var first = Tally.of(RULE, 5, 0, 3, 2, 0);
        var second = Tally.of(RULE, 5, 1, 2, 2, 0);
        for (int seat = 1; seat <= 5; seat++) {
            history.and(cast(1, seat, seat <= 3 ? Choice.FOR : Choice.AGAINST));
        }
        history.and(
                Council.counted(1, first),
                Council.entered(1, benches(), FIRST_DAY, null),
                new ConflictDeclared(decision(1), seat(1), person(1)),
                Council.counted(1, second),
                new DecisionStruck(COALITION, decision(1)));

        assertThat(standings().getFirst()).isEqualTo(Standing.VOID);
        assertThat(standings().subList(1, 5)).containsOnly(Standing.COUNTS);
        assertThat(row().votes().getFirst().counts())
                .extracting(Count::tally, Count::outcome)
                .containsExactly(tuple(first, Outcome.ADOPTED), tuple(second, Outcome.REJECTED));
        assertThat(row().steps()).extracting(Happening::what).containsExactly(What.ENTERED, What.STRUCK);
        assertThat(row().steps().getFirst().about()).isEqualTo("1");
    }

    @Test
    void aChallengeChangesNothingUntilItIsUpheld() {
        history.and(
                cast(1, 1, Choice.FOR),
                cast(1, 2, Choice.FOR),
                new ConflictChallenged(decision(1), seat(1), seat(3), person(3)),
                new ConflictChallenged(decision(1), seat(2), seat(3), person(3)));
        assertThat(standings()).containsOnly(Standing.COUNTS);
        assertThat(row().challenges()).allMatch(challenge -> challenge.settled() == null);

        history.and(
                new ChallengeSettled(decision(1), seat(1), false, person(5)),
                new ChallengeSettled(decision(1), seat(2), true, person(5)));
        assertThat(standings()).containsExactly(Standing.COUNTS, Standing.VOID);
        assertThat(row().challenges())
                .extracting(challenge ->
                        challenge.settled() != null && challenge.settled().upheld())
                .containsExactly(false, true);
    }

    @Test
    void ballotsOfAnEarlierVersionOrRoundStayAsTheyWereCounted() {
        history.and(
                cast(1, 1, Choice.FOR),
                Council.counted(1, Tally.of(RULE, 5, 0, 1, 0, 0)),
                new VoteOpened(decision(1), 1, 2, meeting(2), Council.seats(5), List.of(), RULE, Council.ENDS),
                cast(1, 1, Choice.AGAINST),
                new ProposalAmended(decision(1), 2, benches(), person(2)),
                new ConflictDeclared(decision(1), seat(1), person(1)));

        assertThat(standings()).containsOnly(Standing.COUNTS);
        assertThat(row().ballots()).extracting(Ballot::round).containsExactly(1, 2);
        assertThat(row().versions()).extracting(version -> version.number()).containsExactly(1, 2);
        assertThat(row().conflicts()).hasSize(1);
    }

    @Test
    void aBallotSaysForWhomItWasCastAndWhy() {
        history.and(
                new EventMetadata("person-7", null, FIRST_DAY, "Te duur", null, "command-1", "request-1", List.of()),
                new BallotCast(decision(1), 1, seat(1), person(9), true, Choice.AGAINST));
        var ballot = row().ballots().getFirst();

        assertThat(ballot.voter()).isEqualTo(person(9));
        assertThat(ballot.proxy()).isTrue();
        assertThat(ballot.when().reason()).isEqualTo("Te duur");
        assertThat(ballot.when().position()).isEqualTo(3);
        assertThat(ballot.when().recordedAt()).isEqualTo(History.START.plusSeconds(3));
    }

    @Test
    void everyStepNamesWhatItWasAbout() {
        history.and(new PutOnAgenda(decision(1), meeting(2)));

        assertThat(row().steps())
                .extracting(Happening::what, Happening::about)
                .containsExactly(tuple(What.PUT_ON_AGENDA, meeting(2).value()));
    }
}
