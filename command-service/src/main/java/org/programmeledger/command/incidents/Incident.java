package org.programmeledger.command.incidents;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.incidents.IncidentCommand.CloseIncident;
import org.programmeledger.command.incidents.IncidentCommand.EraseNarrative;
import org.programmeledger.command.incidents.IncidentCommand.ReclassifyIncident;
import org.programmeledger.command.incidents.IncidentCommand.RecordIncident;
import org.programmeledger.command.incidents.IncidentCommand.TellNarrative;
import org.programmeledger.events.incidents.IncidentEvent;

/** The Axon shell of an incident. */
@Aggregate(cache = "aggregateCache")
class Incident extends LedgerAggregate<IncidentEvent> {

    private IncidentState state = IncidentState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RecordIncident command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReclassifyIncident command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CloseIncident command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(TellNarrative command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(EraseNarrative command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(IncidentEvent event) {
        belongsTo(event.stream());
        state = IncidentState.FOLD.evolve(state, event);
    }

    private void decide(IncidentCommand command, References references) {
        carryOut(IncidentDecider.decide(command, state, references));
    }
}
