package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Basis;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.Percentage;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.Condition;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PaidFrom;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/** What is asked of a fund between money that is free and money that is accounted for; {@code on} is when it takes effect. */
public sealed interface SpendingCommand extends FundCommand {

    /**
     * Set money aside for an adopted initiative.
     *
     * @param earmark the receipts to draw from; from any that may serve it where it is empty
     */
    record ReserveFunds(
            FundId fund,
            TransactionId reservation,
            InitiativeId initiative,
            Money amount,
            @Nullable LocalDate until,
            List<ReceiptId> earmark,
            LocalDate on,
            LocalDate today)
            implements SpendingCommand {}

    /** Take a reservation back. */
    record VoidReservation(FundId fund, TransactionId reservation) implements SpendingCommand {}

    /** Free a reservation whose last day has passed. */
    record ExpireReservation(FundId fund, TransactionId reservation, LocalDate today) implements SpendingCommand {}

    /**
     * Commit money to an adopted initiative, from what is free or from what was set aside for it.
     *
     * @param reservation the reservation it posts, whole or in part; what is left of that is free again
     */
    record CommitFunds(
            FundId fund,
            CommitmentId commitment,
            InitiativeId initiative,
            Money amount,
            @Nullable PartyId recipient,
            @Nullable LocalDate until,
            List<Condition> conditions,
            @Nullable TransactionId reservation,
            @Nullable FinancingMechanism mechanism,
            List<ReceiptId> earmark,
            LocalDate on,
            Basis basis)
            implements SpendingCommand {}

    /** Release a part of a commitment, or what is left of it. */
    record ReleaseCommitment(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            @Nullable Money amount) implements SpendingCommand {}

    /** Say when which part of a commitment is to be paid. */
    record PlanTranches(FundId fund, TransactionId transaction, CommitmentId commitment, List<Tranche> tranches)
            implements SpendingCommand {}

    /** Say that a condition of a commitment is met. */
    record MeetCondition(FundId fund, TransactionId transaction, CommitmentId commitment, Code condition)
            implements SpendingCommand {}

    /** Write down that money was paid out; to the recipient of the commitment where none is named. */
    record MakeDisbursement(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            @Nullable PartyId recipient,
            Money amount,
            String paymentReference,
            LocalDate on,
            @Nullable Replaced replaces,
            Basis basis)
            implements SpendingCommand {}

    /**
     * Write down what was spent.
     *
     * @param commitment what it is paid of; absent where nothing was committed to it
     * @param initiative what it was spent on; that of the commitment where there is one
     * @param vat the VAT in it as an amount
     * @param vatRate the VAT in it as a rate
     */
    record RecordExpenditure(
            FundId fund,
            TransactionId transaction,
            @Nullable CommitmentId commitment,
            @Nullable InitiativeId initiative,
            @Nullable PartyId supplier,
            Money amount,
            @Nullable Money vat,
            @Nullable Percentage vatRate,
            Code category,
            PaidFrom paidFrom,
            @Nullable String invoice,
            LocalDate on,
            @Nullable Replaced replaces)
            implements SpendingCommand {}

    /** Determine the final amount of a grant. */
    record Determine(FundId fund, TransactionId transaction, CommitmentId commitment, Money amount)
            implements SpendingCommand {}

    /** Write down that money came back. */
    record ReceiveRecovery(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            Money amount,
            String paymentReference,
            @Nullable Replaced replaces)
            implements SpendingCommand {}

    /** Write off a rounding difference of what has to come back. */
    record WriteOffRounding(FundId fund, TransactionId transaction, CommitmentId commitment, Money amount)
            implements SpendingCommand {}
}
