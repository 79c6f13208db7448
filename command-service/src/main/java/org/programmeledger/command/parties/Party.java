package org.programmeledger.command.parties;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.parties.PartyCommand.AffiliateParty;
import org.programmeledger.command.parties.PartyCommand.RegisterParty;
import org.programmeledger.events.parties.PartyEvent;

/** The Axon shell of a party. */
@Aggregate(cache = "aggregateCache")
class Party extends LedgerAggregate<PartyEvent> {

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(RegisterParty command, References references) {
        carryOut(PartyDecider.decide(command, references));
    }

    @CommandHandler
    void handle(AffiliateParty command, References references) {
        carryOut(PartyDecider.decide(command, references));
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        belongsTo(event.stream());
    }
}
