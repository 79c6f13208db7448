package org.programmeledger.command.funding;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.programmeledger.command.LedgerAggregate;
import org.programmeledger.command.References;
import org.programmeledger.command.funding.BooksCommand.CloseYear;
import org.programmeledger.command.funding.BooksCommand.CorrectEntry;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ProposeYearClosing;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.ImportCommand.ImportExpenditures;
import org.programmeledger.command.funding.ImportCommand.ImportReceipts;
import org.programmeledger.command.funding.MovingCommand.MakeRefund;
import org.programmeledger.command.funding.MovingCommand.ReceiveTransfer;
import org.programmeledger.command.funding.MovingCommand.SendTransfer;
import org.programmeledger.command.funding.SpendingCommand.CommitFunds;
import org.programmeledger.command.funding.SpendingCommand.Determine;
import org.programmeledger.command.funding.SpendingCommand.ExpireReservation;
import org.programmeledger.command.funding.SpendingCommand.MakeDisbursement;
import org.programmeledger.command.funding.SpendingCommand.MeetCondition;
import org.programmeledger.command.funding.SpendingCommand.PlanTranches;
import org.programmeledger.command.funding.SpendingCommand.ReceiveRecovery;
import org.programmeledger.command.funding.SpendingCommand.RecordExpenditure;
import org.programmeledger.command.funding.SpendingCommand.ReleaseCommitment;
import org.programmeledger.command.funding.SpendingCommand.ReserveFunds;
import org.programmeledger.command.funding.SpendingCommand.VoidReservation;
import org.programmeledger.command.funding.SpendingCommand.WriteOffRounding;
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
    void handle(RecordCommitmentIn command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RecordReceipt command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReserveFunds command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(VoidReservation command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ExpireReservation command, References references) {
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

    @CommandHandler
    void handle(PlanTranches command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(MeetCondition command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(MakeDisbursement command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(RecordExpenditure command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(Determine command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReceiveRecovery command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(WriteOffRounding command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(MakeRefund command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(SendTransfer command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReceiveTransfer command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ReverseEntry command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CorrectEntry command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CoverOverrun command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ProposeYearClosing command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(CloseYear command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ImportReceipts command, References references) {
        decide(command, references);
    }

    @CommandHandler
    void handle(ImportExpenditures command, References references) {
        decide(command, references);
    }

    @EventSourcingHandler
    void on(FundEvent event) {
        belongsTo(event.stream());
        state = FundState.FOLD.evolve(state, event);
    }

    private void decide(FundCommand command, References references) {
        carryOut(FundDecider.decide(command, state, references), command);
    }
}
