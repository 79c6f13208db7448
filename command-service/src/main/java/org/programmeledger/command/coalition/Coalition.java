package org.programmeledger.command.coalition;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.coalition.CoalitionCommand.CreateSeat;
import org.programmeledger.command.coalition.CoalitionCommand.EndSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FillSeat;
import org.programmeledger.command.coalition.CoalitionCommand.FormCoalition;
import org.programmeledger.command.coalition.CoalitionCommand.NameChair;
import org.programmeledger.command.coalition.CoalitionCommand.SetPaymentRule;
import org.programmeledger.command.coalition.CoalitionCommand.SetVotingRule;
import org.programmeledger.events.coalition.CoalitionEvent;

/** The Axon shell of a coalition. */
@Aggregate(cache = "aggregateCache")
class Coalition extends LedgerAggregate<CoalitionEvent> {

    private CoalitionState state = CoalitionState.FOLD.start();

    /** The id is that of the programme, so the coalition may be here already. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FormCoalition command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CreateSeat command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(EndSeat command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(FillSeat command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(NameChair command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(SetVotingRule command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(SetPaymentRule command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(CoalitionEvent event) {
        belongsTo(event.stream());
        state = CoalitionState.FOLD.evolve(state, event);
    }

    private void decide(CoalitionCommand command, References references) {
        carryOut(CoalitionDecider.decide(command, state, references));
    }
}
