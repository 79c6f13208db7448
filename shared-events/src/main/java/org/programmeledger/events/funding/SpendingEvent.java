package org.programmeledger.events.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/** From money that is free to money that is spent and accounted for. */
public sealed interface SpendingEvent extends FundEvent {

    /**
     * Money was set aside; it counts as used from this moment (invariant 2).
     *
     * @param waivers the decisions by which a rule did not hold that would have refused it (invariant 14)
     */
    @StoredAs(value = "funding.funds-reserved", revision = 2)
    record FundsReserved(
            FundId fund,
            TransactionId reservation,
            InitiativeId initiative,
            Money amount,
            @Nullable LocalDate until,
            List<Draw> draws,
            List<DecisionId> waivers)
            implements SpendingEvent {

        /** Copies the list. */
        public FundsReserved {
            waivers = List.copyOf(waivers);
        }
    }

    /**
     * A reservation was resolved.
     *
     * @param draws what is free again; nothing where it was posted whole
     */
    @StoredAs("funding.reservation-ended")
    record ReservationEnded(
            FundId fund, TransactionId reservation, InitiativeId initiative, ReservationEnding ending, List<Draw> draws)
            implements SpendingEvent {}

    /**
     * Money was committed out (verlening) to an adopted initiative.
     *
     * @param until the last day of the obligation, if it has one
     * @param conditions what must be met before anything is paid
     * @param reservation the reservation it was set aside by, if any
     * @param decision what it rests on (invariant 11); absent in entries that are older than that rule
     * @param waivers the decisions by which a rule did not hold that would have refused it (invariant 14)
     */
    @StoredAs(value = "funding.funds-committed", revision = 3)
    record FundsCommitted(
            FundId fund,
            CommitmentId commitment,
            InitiativeId initiative,
            Money amount,
            @Nullable PartyId recipient,
            @Nullable LocalDate until,
            List<Condition> conditions,
            @Nullable TransactionId reservation,
            @Nullable FinancingMechanism mechanism,
            List<Draw> draws,
            @Nullable DecisionId decision,
            List<DecisionId> waivers)
            implements SpendingEvent {

        /** Copies the list. */
        public FundsCommitted {
            waivers = List.copyOf(waivers);
        }
    }

    /**
     * Money that is there took the place of money that a reservation or commitment awaited: in a fund that commits on
     * commitments in. Its draws without a receipt become draws of these receipts.
     *
     * @param pocket where it stands, {@link Pocket#RESERVED} or {@link Pocket#COMMITTED}
     * @param entry the reservation or commitment
     */
    @StoredAs("funding.money-assigned")
    record MoneyAssigned(FundId fund, Pocket pocket, String entry, InitiativeId initiative, List<Draw> draws)
            implements SpendingEvent {}

    /**
     * A commitment, or a part of it, was released and is free again.
     *
     * @param transaction absent in entries that are older than it
     */
    @StoredAs(value = "funding.commitment-released", revision = 2)
    record CommitmentReleased(
            FundId fund,
            @Nullable TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            Money amount,
            List<Draw> draws)
            implements SpendingEvent {}

    /** When which part of a commitment is to be paid; replaces an earlier plan. Moves nothing. */
    @StoredAs("funding.tranches-planned")
    record TranchesPlanned(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            List<Tranche> tranches)
            implements SpendingEvent {}

    /** A condition of a commitment was met, as the evidence shows. Moves nothing. */
    @StoredAs("funding.condition-met")
    record ConditionMet(
            FundId fund, TransactionId transaction, CommitmentId commitment, InitiativeId initiative, Code condition)
            implements SpendingEvent {}

    /**
     * Money was paid out (voorschot, IATI disbursement).
     *
     * @param paymentReference unique in the ledger
     * @param settles whether it pays what the final determination left to pay: it is spent at once, not advanced
     * @param decision what it rests on beside the commitment, where it is more than is paid without
     */
    @StoredAs(value = "funding.disbursement-made", revision = 2)
    record DisbursementMade(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            PartyId recipient,
            Money amount,
            String paymentReference,
            boolean settles,
            List<Draw> draws,
            @Nullable DecisionId decision)
            implements SpendingEvent {}

    /**
     * Money was spent. A fact: what nothing covers is an overrun (invariant 18).
     *
     * @param amount VAT included
     * @param vat the part of it that is VAT, if that is known
     * @param category what it was spent on
     * @param invoice the supplier's invoice number, unique per supplier
     * @param draws what the commitment covers of it
     * @param overrun what nothing covers of it; absent where the draws add up to the amount
     */
    @StoredAs("funding.expenditure-recorded")
    record ExpenditureRecorded(
            FundId fund,
            TransactionId transaction,
            @Nullable CommitmentId commitment,
            InitiativeId initiative,
            @Nullable PartyId supplier,
            Money amount,
            @Nullable Money vat,
            Code category,
            PaidFrom paidFrom,
            @Nullable String invoice,
            List<Draw> draws,
            @Nullable Money overrun)
            implements SpendingEvent {}

    /**
     * The final amount of a grant was determined (vaststelling).
     *
     * @param determined the final amount
     * @param settled advances that count as spent by it
     * @param released what was committed and is free again
     * @param recoverable advances that have to be paid back
     * @param disallowed spending that it does not accept and that has to be paid back
     */
    @StoredAs("funding.determination-made")
    record DeterminationMade(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            Money determined,
            List<Draw> settled,
            List<Draw> released,
            List<Draw> recoverable,
            List<Draw> disallowed)
            implements SpendingEvent {}

    /** Money that had to be paid back arrived (terugvordering) and is free again. */
    @StoredAs("funding.recovery-received")
    record RecoveryReceived(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            Money amount,
            String paymentReference,
            List<Draw> draws)
            implements SpendingEvent {}

    /** A rounding difference of what had to be paid back will not be collected. */
    @StoredAs("funding.rounding-written-off")
    record RoundingWrittenOff(
            FundId fund,
            TransactionId transaction,
            CommitmentId commitment,
            InitiativeId initiative,
            Money amount,
            List<Draw> draws)
            implements SpendingEvent {}
}
