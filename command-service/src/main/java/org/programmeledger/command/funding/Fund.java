package org.programmeledger.command.funding;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.funding.FundCommand.CommitFunds;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundCommand.ReleaseCommitment;
import org.programmeledger.events.funding.FundEvent;

/** The Axon shell of a fund. */
@Aggregate(cache = "aggregateCache")
class Fund extends LedgerAggregate<FundEvent> {

    private FundState state = FundState.FOLD.start();

    @CommandHandler
    @CreationPolicy(ALWAYS)
    void handle(OpenFund command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RecordPledge command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RecordReceipt command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CommitFunds command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReleaseCommitment command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(FundEvent event) {
        belongsTo(event.stream());
        state = FundState.FOLD.evolve(state, event);
    }

    private void decide(FundCommand command, References references) {
        carryOut(FundDecider.decide(command, state, references));
    }
}
