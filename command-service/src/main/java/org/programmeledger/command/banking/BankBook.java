package org.programmeledger.command.banking;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.banking.BankCommand.ImportStatements;
import org.programmeledger.command.banking.BankCommand.MatchLine;
import org.programmeledger.command.banking.BankCommand.UnmatchLine;
import org.programmeledger.events.banking.BankEvent;

/** The Axon shell of a bank book. */
@Aggregate(cache = "aggregateCache")
class BankBook extends LedgerAggregate<BankEvent> {

    private BankState state = BankState.FOLD.start();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ImportStatements command, References references) {
        decide(command, references);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MatchLine command, References references) {
        decide(command, references);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnmatchLine command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(BankEvent event) {
        belongsTo(event.stream());
        state = BankState.FOLD.evolve(state, event);
    }

    private void decide(BankCommand command, References references) {
        carryOut(BankDecider.decide(command, state, references), command);
    }
}
