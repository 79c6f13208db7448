package org.programmeledger.command.claims;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.claims.ClaimCommand.AcceptClaim;
import org.programmeledger.command.claims.ClaimCommand.RecordClaim;
import org.programmeledger.command.claims.ClaimCommand.RejectClaim;
import org.programmeledger.command.claims.ClaimCommand.WithdrawClaim;
import org.programmeledger.events.claims.ClaimEvent;

/** The Axon shell of a claim. */
@Aggregate(cache = "aggregateCache")
class Claim extends LedgerAggregate<ClaimEvent> {

    private ClaimState state = ClaimState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordClaim command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(AcceptClaim command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RejectClaim command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(WithdrawClaim command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(ClaimEvent event) {
        belongsTo(event.stream());
        state = ClaimState.FOLD.evolve(state, event);
    }

    private void decide(ClaimCommand command, References references) {
        carryOut(ClaimDecider.decide(command, state, references));
    }
}
