package org.programmeledger.command.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.decisions.Council.AUTHOR;
import static org.programmeledger.command.decisions.Council.MEETING;
import static org.programmeledger.command.decisions.Council.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.decisions.VotesUnderWay.UnderWay;
import org.programmeledger.events.coalition.Share;
import org.programmeledger.events.coalition.VotingRule;
import org.programmeledger.events.decisions.DecisionEvent;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Tally;

/** Which votes are to be closed when. */
class VotesUnderWayTest {

    private static final Instant END = Instant.parse("2026-12-01T21:00:00Z");
    private static final VotingRule RULE = new VotingRule(Share.MAJORITY, Share.MAJORITY, 3);

    private final VotesUnderWay votes = new VotesUnderWay();

    private static VoteOpened opened(int number, int round) {
        return new VoteOpened(decision(number), 1, round, MEETING, List.of(), List.of(), RULE, END);
    }

    private static VoteCounted counted(Outcome outcome) {
        return new VoteCounted(decision(1), 1, Tally.of(RULE, 5, 0, 0, 0, 0), outcome, null);
    }

    private UnderWay first() {
        return votes.due(END).getFirst();
    }

    @Test
    void aVoteIsDueAtItsEndAndNotAMomentBefore() {
        votes.after(opened(1, 1));

        assertThat(votes.due(END.minusNanos(1))).isEmpty();
        assertThat(votes.due(END)).extracting(UnderWay::vote).containsExactly(opened(1, 1));
    }

    static Stream<DecisionEvent> ends() {
        return Stream.of(
                counted(Outcome.QUORUM_NOT_REACHED),
                new ProposalAmended(decision(1), 2, Council.commitment("1.00"), AUTHOR),
                new ProposalWithdrawn(decision(1), 1));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatIsOverIsNotClosedAgainAndOthersGoOn(DecisionEvent end) {
        votes.after(opened(1, 1));
        votes.after(opened(2, 1));
        votes.after(end);

        assertThat(votes.due(END)).extracting(UnderWay::vote).containsExactly(opened(2, 1));
    }

    @Test
    void whatCouldNotBeClosedIsOverdueAndWaitsUntilItIsTriedAgain() {
        votes.after(opened(1, 1));
        assertThat(votes.overdue()).isZero();

        votes.retry(first(), END.plusSeconds(600));

        assertThat(votes.overdue()).isEqualTo(1);
        assertThat(votes.due(END.plusSeconds(599))).isEmpty();
        assertThat(votes.due(END.plusSeconds(600))).hasSize(1);
        votes.after(counted(Outcome.REJECTED));
        assertThat(votes.overdue()).isZero();
    }

    /** It was counted and opened once more while it was being closed: that is another vote. */
    @Test
    void theNextRoundIsNotMistakenForTheOneThatWasClosed() {
        votes.after(opened(1, 1));
        var before = first();
        votes.after(counted(Outcome.QUORUM_NOT_REACHED));
        votes.after(opened(1, 2));

        votes.closed(before);
        votes.retry(before, END.plusSeconds(600));

        assertThat(votes.due(END)).extracting(UnderWay::vote).containsExactly(opened(1, 2));
        votes.forget();
        assertThat(votes.due(END)).isEmpty();
    }
}
