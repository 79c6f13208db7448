package org.programmeledger.command.vault;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.vault.PersonalFileCommand.EraseEntry;
import org.programmeledger.command.vault.PersonalFileCommand.ErasePersonalData;
import org.programmeledger.command.vault.PersonalFileCommand.KeepContact;
import org.programmeledger.command.vault.PersonalFileCommand.KeepName;
import org.programmeledger.command.vault.PersonalFileCommand.KeepNote;
import org.programmeledger.events.vault.FileEvent;

/** The Axon shell of a personal file, which everybody has and which is empty at first. */
@Aggregate(cache = "aggregateCache")
class PersonalFile extends LedgerAggregate<FileEvent> {

    private PersonalFileState state = PersonalFileState.FOLD.start();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepName command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepContact command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(KeepNote command) {
        decide(command);
    }

    @CommandHandler
    void handle(EraseEntry command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ErasePersonalData command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(FileEvent event) {
        belongsTo(event.stream());
        state = PersonalFileState.FOLD.evolve(state, event);
    }

    private void decide(PersonalFileCommand command) {
        carryOut(PersonalFileDecider.decide(command, state));
    }
}
