package org.programmeledger.command.decisions;

import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.party;
import static org.programmeledger.command.BoTu.person;
import static org.programmeledger.command.decisions.Council.AUTHOR;
import static org.programmeledger.command.decisions.Council.COALITION;
import static org.programmeledger.command.decisions.Council.ENDS;
import static org.programmeledger.command.decisions.Council.MEETING;
import static org.programmeledger.command.decisions.Council.NOW;
import static org.programmeledger.command.decisions.Council.RULE;
import static org.programmeledger.command.decisions.Council.TODAY;
import static org.programmeledger.command.decisions.Council.ballot;
import static org.programmeledger.command.decisions.Council.commitment;
import static org.programmeledger.command.decisions.Council.decision;
import static org.programmeledger.command.decisions.Council.holder;
import static org.programmeledger.command.decisions.Council.mandate;
import static org.programmeledger.command.decisions.Council.seat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.command.decisions.DecisionRejection.NotTheProposer;
import org.programmeledger.events.coalition.MandateUse;
import org.programmeledger.events.decisions.Choice;
import org.programmeledger.events.decisions.DecisionEvent.BallotCast;
import org.programmeledger.events.decisions.DecisionEvent.ChallengeSettled;
import org.programmeledger.events.decisions.DecisionEvent.ConflictChallenged;
import org.programmeledger.events.decisions.DecisionEvent.ConflictDeclared;
import org.programmeledger.events.decisions.DecisionEvent.DecidedUnderMandate;
import org.programmeledger.events.decisions.DecisionEvent.DecisionAnnulled;
import org.programmeledger.events.decisions.DecisionEvent.DecisionProposed;
import org.programmeledger.events.decisions.DecisionEvent.EscalationDecided;
import org.programmeledger.events.decisions.DecisionEvent.ProposalAmended;
import org.programmeledger.events.decisions.DecisionEvent.ProposalWithdrawn;
import org.programmeledger.events.decisions.DecisionEvent.PutOnAgenda;
import org.programmeledger.events.decisions.DecisionEvent.TakenOffAgenda;
import org.programmeledger.events.decisions.DecisionEvent.VoteCounted;
import org.programmeledger.events.decisions.DecisionEvent.VoteOpened;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.decisions.Outcome;
import org.programmeledger.events.decisions.Tally;

/** Each command reaches the decider and its events come back. */
class DecisionTest {

    private static final DecisionId ID = decision(1);
    private static final DecisionProposed PROPOSED = new DecisionProposed(ID, COALITION, commitment("100.00"), AUTHOR);
    private static final PutOnAgenda LISTED = new PutOnAgenda(ID, MEETING);
    private static final VoteOpened OPENED = new VoteOpened(
            ID,
            1,
            1,
            MEETING,
            IntStream.rangeClosed(1, Council.SEATS).mapToObj(Council::seat).toList(),
            List.of(),
            RULE,
            ENDS);
    private static final VoteCounted ESCALATED =
            new VoteCounted(ID, 1, Tally.of(RULE, 5, 3, 1, 0, 0), Outcome.ESCALATED, null);

    private final Council council = new Council();
    private final Wiring<Decision> wired = new Wiring<>(Decision.class, council.history);

    @Test
    void isProposedAmendedAndWithdrawn() {
        wired.given()
                .when(new ProposeDecision(ID, COALITION, commitment("100.00"), AUTHOR, TODAY))
                .expectEvents(PROPOSED);
        wired.given(PROPOSED)
                .when(new AmendProposal(ID, commitment("2.00"), AUTHOR, TODAY))
                .expectEvents(new ProposalAmended(ID, 2, commitment("2.00"), AUTHOR));
        wired.given(PROPOSED).when(new WithdrawProposal(ID, AUTHOR)).expectEvents(new ProposalWithdrawn(ID, 1));
        wired.refuses(wired.given(PROPOSED).when(new WithdrawProposal(ID, person(2))), new NotTheProposer(AUTHOR));
    }

    @Test
    void goesOnAnAgendaAndOffIt() {
        wired.given(PROPOSED).when(new AddToAgenda(ID, MEETING, NOW)).expectEvents(LISTED);
        wired.given(PROPOSED, LISTED)
                .when(new TakeOffAgenda(ID, MEETING))
                .expectEvents(new TakenOffAgenda(ID, MEETING));
    }

    @Test
    void isVotedOn() {
        wired.given(PROPOSED, LISTED)
                .when(new OpenVote(ID, MEETING, null, NOW, TODAY))
                .expectEvents(OPENED);
        wired.given(PROPOSED, LISTED, OPENED)
                .when(ballot(ID, 1, Choice.FOR))
                .expectEvents(new BallotCast(ID, 1, seat(1), holder(1), false, Choice.FOR));
        wired.given(PROPOSED, LISTED, OPENED)
                .when(new CloseVote(ID, ENDS, TODAY))
                .expectEvents(new VoteCounted(ID, 1, Tally.of(RULE, 5, 0, 0, 0, 0), Outcome.QUORUM_NOT_REACHED, null));
    }

    @Test
    void conflictsAreDeclaredChallengedAndSettled() {
        wired.given(PROPOSED)
                .when(new DeclareConflict(ID, seat(2), holder(2), TODAY))
                .expectEvents(new ConflictDeclared(ID, seat(2), holder(2)));
        var challenged = new ConflictChallenged(ID, seat(2), seat(3), holder(3));
        wired.given(PROPOSED)
                .when(new ChallengeSeat(ID, seat(2), seat(3), holder(3), TODAY))
                .expectEvents(challenged);
        wired.given(PROPOSED, challenged)
                .when(new SettleChallenge(ID, seat(2), true, holder(1), TODAY))
                .expectEvents(new ChallengeSettled(ID, seat(2), true, holder(1)));
    }

    @Test
    void isDecidedWithoutAVote() {
        council.adopted(decision(2), mandate("100.00", false));
        var use = new MandateUse(decision(2), party(21), eur("100.00"), TODAY);
        wired.given(PROPOSED)
                .when(new ApproveUnderMandate(ID, decision(2), holder(2), TODAY))
                .expectEvents(new DecidedUnderMandate(ID, 1, use, holder(2), TODAY));
        wired.given(PROPOSED, OPENED, ESCALATED)
                .when(new DecideEscalation(ID, party(20), false, person(80), TODAY))
                .expectEvents(new EscalationDecided(ID, party(20), false, person(80), null));
    }

    @Test
    void isAnnulled() {
        var use = new MandateUse(decision(2), party(21), eur("100.00"), TODAY);
        wired.given(PROPOSED, new DecidedUnderMandate(ID, 1, use, holder(2), TODAY))
                .when(new AnnulDecision(ID, holder(1), TODAY))
                .expectEvents(new DecisionAnnulled(ID));
    }
}
