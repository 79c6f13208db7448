package org.programmeledger.command.programme;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAffectedGroup;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAreaCell;
import org.programmeledger.command.programme.ProgrammeCommand.DefineIncidentType;
import org.programmeledger.command.programme.ProgrammeCommand.DefineLine;
import org.programmeledger.command.programme.ProgrammeCommand.DefineTheme;
import org.programmeledger.command.programme.ProgrammeCommand.EstablishProgramme;
import org.programmeledger.command.programme.ProgrammeCommand.PlanStep;
import org.programmeledger.command.programme.ProgrammeCommand.ProposePriority;
import org.programmeledger.events.programme.ProgrammeEvent;

/** The Axon shell of a programme. */
@Aggregate(cache = "aggregateCache")
class Programme extends LedgerAggregate<ProgrammeEvent> {

    private ProgrammeState state = ProgrammeState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(EstablishProgramme command) {
        decide(command);
    }

    @CommandHandler
    void handle(DefineLine command) {
        decide(command);
    }

    @CommandHandler
    void handle(PlanStep command) {
        decide(command);
    }

    @CommandHandler
    void handle(ProposePriority command) {
        decide(command);
    }

    @CommandHandler
    void handle(DefineTheme command) {
        decide(command);
    }

    @CommandHandler
    void handle(DefineIncidentType command) {
        decide(command);
    }

    @CommandHandler
    void handle(DefineAreaCell command) {
        decide(command);
    }

    @CommandHandler
    void handle(DefineAffectedGroup command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        belongsTo(event.stream());
        state = ProgrammeState.FOLD.evolve(state, event);
    }

    private void decide(ProgrammeCommand command) {
        carryOut(ProgrammeDecider.decide(command, state));
    }
}
