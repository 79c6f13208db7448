package org.programmeledger.command.initiatives;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.initiatives.InitiativeCommand.AdoptInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.ContinueInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.RegisterInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StartInitiative;
import org.programmeledger.command.initiatives.InitiativeCommand.StopInitiative;
import org.programmeledger.events.initiatives.InitiativeEvent;

/** The Axon shell of an initiative. */
@Aggregate(cache = "aggregateCache")
class Initiative extends LedgerAggregate<InitiativeEvent> {

    private InitiativeState state = InitiativeState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RegisterInitiative command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(AdoptInitiative command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(StartInitiative command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(StopInitiative command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ContinueInitiative command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(InitiativeEvent event) {
        belongsTo(event.stream());
        state = InitiativeState.FOLD.evolve(state, event);
    }

    private void decide(InitiativeCommand command, References references) {
        carryOut(InitiativeDecider.decide(command, state, references));
    }
}
