package org.programmeledger.command.decisions;

import static org.programmeledger.command.Verdict.refuse;

import java.util.List;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.coalition.CoalitionState;
import org.programmeledger.command.decisions.DecisionCommand.AddToAgenda;
import org.programmeledger.command.decisions.DecisionCommand.AmendProposal;
import org.programmeledger.command.decisions.DecisionCommand.AnnulDecision;
import org.programmeledger.command.decisions.DecisionCommand.ApproveUnderMandate;
import org.programmeledger.command.decisions.DecisionCommand.CastBallot;
import org.programmeledger.command.decisions.DecisionCommand.ChallengeSeat;
import org.programmeledger.command.decisions.DecisionCommand.CloseVote;
import org.programmeledger.command.decisions.DecisionCommand.DecideEscalation;
import org.programmeledger.command.decisions.DecisionCommand.DeclareConflict;
import org.programmeledger.command.decisions.DecisionCommand.OpenVote;
import org.programmeledger.command.decisions.DecisionCommand.ProposeDecision;
import org.programmeledger.command.decisions.DecisionCommand.SettleChallenge;
import org.programmeledger.command.decisions.DecisionCommand.TakeOffAgenda;
import org.programmeledger.command.decisions.DecisionCommand.WithdrawProposal;
import org.programmeledger.command.decisions.DecisionRejection.DecisionIsIn;
import org.programmeledger.command.decisions.DecisionRejection.UnknownCoalition;
import org.programmeledger.command.decisions.DecisionState.Phase;
import org.programmeledger.command.decisions.DecisionState.Proposed;
import org.programmeledger.command.decisions.DecisionState.Unproposed;
import org.programmeledger.events.decisions.DecisionEvent;

/**
 * Decides about decisions: who may do what when is in {@link #possible}, and how it is done in the parts that read as the
 * life of a decision goes.
 */
final class DecisionDecider {

    private DecisionDecider() {}

    static Verdict<DecisionEvent> decide(DecisionCommand command, DecisionState state, References references) {
        return switch (state) {
            case Unproposed _
            when command instanceof ProposeDecision proposal -> {
                var coalition = CoalitionState.formed(proposal.coalition(), references);
                yield coalition == null
                        ? refuse(new UnknownCoalition(proposal.coalition()))
                        : Proposing.propose(proposal, coalition, references);
            }
            case Unproposed _ -> throw new IllegalStateException("a stream begins with its proposal");
            case Proposed proposed -> decide(command, proposed, references);
        };
    }

    private static Verdict<DecisionEvent> decide(DecisionCommand command, Proposed state, References references) {
        var phases = possible(command);
        if (!phases.contains(state.phase())) {
            return refuse(new DecisionIsIn(state.phase(), phases));
        }
        var coalition = CoalitionState.formed(state.coalition(), references);
        if (coalition == null) {
            throw new IllegalStateException("a proposal is made to a coalition");
        }
        return switch (command) {
            case ProposeDecision _ -> throw new IllegalStateException("a decision is proposed once, under a new id");
            case AmendProposal amendment -> Proposing.amend(amendment, state, coalition, references);
            case WithdrawProposal withdrawal -> Proposing.withdraw(withdrawal, state);
            case AddToAgenda item -> Proposing.add(item, state, references);
            case TakeOffAgenda item -> Proposing.takeOff(item, state);
            case OpenVote opening -> Voting.open(opening, state, coalition, references);
            case CastBallot ballot -> Voting.cast(ballot, state, coalition, references);
            case CloseVote closing -> Voting.close(closing, state, coalition);
            case DeclareConflict conflict -> Conflicts.declare(conflict, state, coalition);
            case ChallengeSeat challenge -> Conflicts.challenge(challenge, state, coalition);
            case SettleChallenge settlement -> Conflicts.settle(settlement, state, coalition, references);
            case ApproveUnderMandate approval -> Settling.approve(approval, state, coalition, references);
            case DecideEscalation decision -> Settling.escalated(decision, state, coalition, references);
            case AnnulDecision annulment -> Settling.annul(annulment, state, coalition, references);
        };
    }

    /** How far a decision may have come for something to be done with it. */
    private static List<Phase> possible(DecisionCommand command) {
        return switch (command) {
            case ProposeDecision _ -> List.of();
            case AmendProposal _, WithdrawProposal _ -> List.of(Phase.PROPOSED, Phase.VOTING, Phase.QUORUM_NOT_REACHED);
            case AddToAgenda _, TakeOffAgenda _, OpenVote _ -> List.of(Phase.PROPOSED, Phase.QUORUM_NOT_REACHED);
            case CastBallot _, CloseVote _ -> List.of(Phase.VOTING);
            case DeclareConflict _, ChallengeSeat _, SettleChallenge _ ->
                List.of(
                        Phase.PROPOSED,
                        Phase.VOTING,
                        Phase.QUORUM_NOT_REACHED,
                        Phase.ESCALATED,
                        Phase.ADOPTED,
                        Phase.REJECTED);
            case ApproveUnderMandate _ -> List.of(Phase.PROPOSED);
            case DecideEscalation _ -> List.of(Phase.ESCALATED);
            case AnnulDecision _ -> List.of(Phase.ADOPTED);
        };
    }
}
