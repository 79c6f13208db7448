package org.programmeledger.command.outcomes;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.outcomes.ContractCommand.SignContract;
import org.programmeledger.command.outcomes.ContractCommand.SubmitOutcomes;
import org.programmeledger.command.outcomes.ContractCommand.VerifyOutcomes;
import org.programmeledger.events.outcomes.ContractEvent;

/** The Axon shell of an outcome contract. */
@Aggregate(cache = "aggregateCache")
class Contract extends LedgerAggregate<ContractEvent> {

    private ContractState state = ContractState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(SignContract command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(SubmitOutcomes command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(VerifyOutcomes command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(ContractEvent event) {
        belongsTo(event.stream());
        state = ContractState.FOLD.evolve(state, event);
    }

    private void decide(ContractCommand command, References references) {
        carryOut(ContractDecider.decide(command, state, references));
    }
}
