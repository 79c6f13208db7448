package org.programmeledger.command.people;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.people.PersonCommand.DeclineRole;
import org.programmeledger.command.people.PersonCommand.EndRole;
import org.programmeledger.command.people.PersonCommand.GrantRole;
import org.programmeledger.command.people.PersonCommand.ProposeRole;
import org.programmeledger.command.people.PersonCommand.RegisterPerson;
import org.programmeledger.events.people.PersonEvent;

/** The Axon shell of a person. */
@Aggregate(cache = "aggregateCache")
class Person extends LedgerAggregate<PersonEvent> {

    private PersonState state = PersonState.FOLD.start();

    /** The id may have been chosen elsewhere, so the person may be here already. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterPerson command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ProposeRole command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(GrantRole command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(DeclineRole command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(EndRole command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        belongsTo(event.stream());
        state = PersonState.FOLD.evolve(state, event);
    }

    private void decide(PersonCommand command, References references) {
        carryOut(PersonDecider.decide(command, state, references));
    }
}
