package org.programmeledger.command.decisions;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
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
import org.programmeledger.events.decisions.DecisionEvent;

/** The Axon shell of a decision. */
@Aggregate(cache = "aggregateCache")
class Decision extends LedgerAggregate<DecisionEvent> {

    private DecisionState state = DecisionState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(ProposeDecision command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(AmendProposal command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(WithdrawProposal command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(AddToAgenda command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(TakeOffAgenda command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(OpenVote command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CastBallot command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(DeclareConflict command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ChallengeSeat command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(SettleChallenge command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CloseVote command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ApproveUnderMandate command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(DecideEscalation command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(AnnulDecision command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(DecisionEvent event) {
        belongsTo(event.stream());
        state = DecisionState.FOLD.evolve(state, event);
    }

    private void decide(DecisionCommand command, References references) {
        carryOut(DecisionDecider.decide(command, state, references));
    }
}
