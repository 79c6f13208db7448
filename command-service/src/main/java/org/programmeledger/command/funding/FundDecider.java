package org.programmeledger.command.funding;

import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.BooksCommand.CloseYear;
import org.programmeledger.command.funding.BooksCommand.CorrectEntry;
import org.programmeledger.command.funding.BooksCommand.CoverOverrun;
import org.programmeledger.command.funding.BooksCommand.ProposeYearClosing;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundCommand.OpenFund;
import org.programmeledger.command.funding.FundCommand.RecordCommitmentIn;
import org.programmeledger.command.funding.FundCommand.RecordPledge;
import org.programmeledger.command.funding.FundCommand.RecordReceipt;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.command.funding.FundState.Unopened;
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

/** Decides about money. Where several rules refuse, the first in the order of {@link FundRejection} answers. */
final class FundDecider {

    private FundDecider() {}

    static Verdict<FundEvent> decide(FundCommand command, FundState state, References references) {
        return switch (state) {
            case Unopened _ when command instanceof OpenFund open -> Receiving.open(open, references);
            case Unopened _ -> throw new IllegalStateException("a stream begins with its opening");
            case Open fund -> Assigning.after(decide(command, fund, references), fund, references);
        };
    }

    private static Verdict<FundEvent> decide(FundCommand command, Open fund, References references) {
        return switch (command) {
            case OpenFund _ -> throw new IllegalStateException("a fund is opened once, under a new id");
            case RecordPledge pledge -> Receiving.pledge(pledge, fund, references);
            case RecordCommitmentIn commitment -> Receiving.commitIn(commitment, fund, references);
            case RecordReceipt receipt -> Receiving.receive(receipt, fund, references);
            case SpendingCommand spending -> decide(spending, fund, references);
            case MakeRefund refund -> Moving.refund(refund, fund, references);
            case SendTransfer transfer -> Moving.send(transfer, fund, references);
            case ReceiveTransfer transfer -> Moving.arrive(transfer, references);
            case ReverseEntry reversal -> Reversing.reverse(reversal, fund, references);
            case CorrectEntry correction -> Bookkeeping.correct(correction, fund, references);
            case CoverOverrun cover -> Bookkeeping.cover(cover, fund, references);
            case ProposeYearClosing proposal -> YearClosing.propose(proposal, fund);
            case CloseYear closing -> YearClosing.close(closing, fund, references);
            case ImportCommand rows -> Importing.decide(rows, fund, references);
        };
    }

    private static Verdict<FundEvent> decide(SpendingCommand command, Open fund, References references) {
        return switch (command) {
            case ReserveFunds reserve -> Reserving.reserve(reserve, fund, references);
            case VoidReservation withdrawn -> Reserving.withdraw(withdrawn, fund);
            case ExpireReservation expired -> Reserving.expire(expired, fund);
            case CommitFunds commit -> Committing.commit(commit, fund, references);
            case ReleaseCommitment release -> Committing.release(release, fund);
            case PlanTranches plan -> Committing.plan(plan, fund);
            case MeetCondition condition -> Committing.meet(condition, fund);
            case MakeDisbursement disbursement -> Spending.disburse(disbursement, fund, references);
            case RecordExpenditure expenditure -> Spending.spend(expenditure, fund, references);
            case Determine determination -> Determining.determine(determination, fund);
            case ReceiveRecovery recovery -> Determining.recover(recovery, fund, references);
            case WriteOffRounding writeOff -> Determining.writeOff(writeOff, fund);
        };
    }
}
