package org.programmeledger.command.papers;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.papers.PaperCommand.FilePaper;
import org.programmeledger.command.papers.PaperCommand.RemoveContent;
import org.programmeledger.events.papers.PaperEvent;

/** The Axon shell of a paper. */
@Aggregate(cache = "aggregateCache")
class Paper extends LedgerAggregate<PaperEvent> {

    private PaperState state = PaperState.FOLD.start();

    /** The id follows from the content, so it may be there already. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FilePaper command) {
        carryOut(PaperDecider.decide(command, state));
    }

    @CommandHandler
    void handle(RemoveContent command) {
        carryOut(PaperDecider.decide(command, state));
    }

    @EventSourcingHandler
    void on(PaperEvent event) {
        belongsTo(event.stream());
        state = PaperState.FOLD.evolve(state, event);
    }
}
