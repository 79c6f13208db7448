package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.initiatives.InitiativeState.Phase;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.CommitmentId;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.programme.ProgrammeId;

/** The rules of money, in order of precedence. */
sealed interface FundRejection extends Rejection {

    record UnknownProgramme(ProgrammeId programme) implements FundRejection {}

    record UnknownParty(PartyId party) implements FundRejection {}

    record UnknownThemes(List<Code> themes) implements FundRejection {}

    record UnknownLines(List<Code> lines) implements FundRejection {}

    record UnknownInitiatives(List<InitiativeId> initiatives) implements FundRejection {}

    record UnknownPledge(PledgeId pledge) implements FundRejection {}

    record UnknownCommitmentIn(TransactionId commitmentIn) implements FundRejection {}

    record UnknownInitiative(InitiativeId initiative) implements FundRejection {}

    record UnknownReceipts(List<ReceiptId> receipts) implements FundRejection {}

    record UnknownReservation(TransactionId reservation) implements FundRejection {}

    record UnknownCommitment(CommitmentId commitment) implements FundRejection {}

    record UnknownCondition(Code condition, List<Code> conditions) implements FundRejection {}

    record UnknownExpenditure(TransactionId expenditure) implements FundRejection {}

    /** What is granted on was disbursed by another fund. */
    record UnknownDisbursement(FundId fund, TransactionId disbursement) implements FundRejection {}

    record UnknownFund(FundId fund) implements FundRejection {}

    record UnknownTransfer(FundId fund, TransactionId transfer) implements FundRejection {}

    record UnknownFundEntry(String entry) implements FundRejection {}

    /** A period runs from its first day to its last. */
    record PeriodEndsBeforeItBegins(LocalDate from, LocalDate until) implements FundRejection {}

    /** A fund is a pot of one currency. */
    record WrongCurrency(String currency, String fundCurrency) implements FundRejection {}

    /** Money stays within its programme. */
    record InitiativeOfAnotherProgramme(ProgrammeId programme, ProgrammeId fundProgramme) implements FundRejection {}

    /** Money stays within its programme, also from fund to fund. */
    record FundOfAnotherProgramme(ProgrammeId programme, ProgrammeId fundProgramme) implements FundRejection {}

    /** A receipt honours a commitment in, or a pledge that none has confirmed; not both. */
    record HonoursTwice(PledgeId pledge, TransactionId commitmentIn) implements FundRejection {}

    /** Money that may serve nothing in this fund is no money of it. */
    record NothingLeftToServe(FundId fund) implements FundRejection {}

    /** No more is granted on than was disbursed. */
    record RegrantExceedsDisbursement(Money requested, Money disbursed) implements FundRejection {}

    /** Money is committed to initiatives that the programme has adopted. */
    record InitiativeNotAdopted(InitiativeId initiative, Phase phase) implements FundRejection {}

    /** Money is no longer set aside for an initiative that was stopped. */
    record InitiativeIsStopped(InitiativeId initiative) implements FundRejection {}

    /** Spending without cover blocks new commitments until it is covered (domain page, "fact first"). */
    record OverrunNotCovered(Money overrun) implements FundRejection {}

    /** Restricted money serves its themes only: every theme of the initiative must be among the fund's. */
    record OutsideRestriction(List<Code> outside, List<Code> fundThemes, List<Purpose.Obstacle> because)
            implements FundRejection {}

    /** A reservation is resolved once. */
    record ReservationResolved(TransactionId reservation) implements FundRejection {}

    /** A reservation is posted until its last day. */
    record ReservationExpired(TransactionId reservation, LocalDate until) implements FundRejection {}

    /** A reservation expires after its last day, if it has one. */
    record ReservationNotExpired(
            TransactionId reservation, @Nullable LocalDate until) implements FundRejection {}

    /** Reserved money serves what it was reserved for. */
    record ReservedForAnother(InitiativeId initiative, InitiativeId reservedFor) implements FundRejection {}

    /** No more is posted than was reserved. */
    record ExceedsReservation(Money requested, Money reserved) implements FundRejection {}

    /**
     * Reserved + committed + spent never exceeds received (invariant 2); a pledge adds nothing, and a commitment in only in a
     * fund that commits on them (invariant 1).
     *
     * @param available what is free for this purpose, and what may be committed to it on commitments in
     * @param free what is free in the fund for anything
     * @param blocked what is free and may not serve this purpose: the first twenty layers
     */
    record InsufficientFunds(Money requested, Money available, Money free, List<BlockedLayer> blocked)
            implements FundRejection {}

    /** No more can be released than is left of a commitment. */
    record ReleaseExceedsCommitment(Money requested, Money outstanding) implements FundRejection {}

    /** Tranches plan what is left to pay, all of it. */
    record TranchesNotWhole(Money planned, Money outstanding) implements FundRejection {}

    /** A condition is met once. */
    record ConditionMetBefore(Code condition) implements FundRejection {}

    /** A conditional euro does not move before its condition (invariant 7). */
    record ConditionsNotMet(List<Code> conditions) implements FundRejection {}

    /** Somebody receives what is paid out. */
    record RecipientNotSaid(CommitmentId commitment) implements FundRejection {}

    /** Money that may only be used in a period is paid in that period. */
    record OutsidePeriod(List<ReceiptId> receipts, LocalDate effectiveOn) implements FundRejection {}

    /** No more is paid out than was committed. */
    record DisbursementExceedsCommitment(Money requested, Money outstanding) implements FundRejection {}

    /**
     * What was committed on a commitment in is paid when its money has arrived (invariant 1).
     *
     * @param arrived what of the commitment can be paid
     * @param awaited what of it has not arrived
     */
    record NotReceivedYet(Money requested, Money arrived, Money awaited) implements FundRejection {}

    /** What is spent is spent on something: of a commitment, or on an initiative. */
    record SpentOnNothing() implements FundRejection {}

    /** What is spent of a commitment is spent on what it was committed to. */
    record CommittedToAnother(InitiativeId initiative, InitiativeId committedTo) implements FundRejection {}

    /** Nobody accounts for more than was advanced. What the fund paid itself is recorded as paid by the fund. */
    record ExceedsAdvance(Money requested, Money advanced) implements FundRejection {}

    /** VAT is a part of an amount, said once: as an amount or as a rate. */
    record VatUnclear(Money amount, @Nullable Money vat) implements FundRejection {}

    /** A grant is determined once. */
    record DeterminedBefore(CommitmentId commitment, Money determined) implements FundRejection {}

    /** A grant is not determined higher than it was committed. */
    record DeterminationExceedsCommitment(Money requested, Money committed) implements FundRejection {}

    /** No more comes back, or is written off, than has to come back. */
    record ExceedsRecoverable(Money requested, Money recoverable) implements FundRejection {}

    /** A rounding difference is less than one unit of the currency. */
    record NoRoundingDifference(Money requested, Money most) implements FundRejection {}

    /** Money goes back to who paid it, and to the fund where it was received. */
    record ReceivedElsewhere(ReceiptId receipt) implements FundRejection {}

    /** No more goes back than is free of a receipt. */
    record RefundExceedsFree(Money requested, Money free) implements FundRejection {}

    /** A transfer goes to another fund. */
    record TransferToItself(FundId fund) implements FundRejection {}

    /** An entry is reversed once; a reversal may be reversed in turn. */
    record ReversedBefore(String entry, String reversedBy) implements FundRejection {}

    /** Some entries have their own way back: a reservation is voided, a transfer is sent back. */
    record NotReversible(String entry) implements FundRejection {}

    /** What replaces an entry replaces one that was reversed and does not stand. */
    record NotReversed(String entry) implements FundRejection {}

    /** What replaces an entry is the same payment, or the same invoice of the same supplier. */
    record AnotherReference(String entry) implements FundRejection {}

    /** Money that has gone on cannot go back: first reverse what it was used for. */
    record MoneyHasGoneOn(String entry, Pocket pocket, Money needed, Money standing) implements FundRejection {}

    /** A correction says what holds instead: of an expenditure also its category, and of what names a party the party. */
    record NothingToCorrect(String entry) implements FundRejection {}

    /** No more is covered than was overrun. */
    record CoverExceedsOverrun(Money requested, Money overrun) implements FundRejection {}

    /** A closed year does not close again, and does not open (invariant 17). */
    record YearClosedBefore(int year, String contentHash, long position) implements FundRejection {}

    /** A year closes when it is over. */
    record YearNotOver(int year, LocalDate today) implements FundRejection {}

    /** A year is closed by a second person on the proposal of a first. */
    record NoClosingProposed(int year) implements FundRejection {}

    /** Author and second person differ (domain page, section 2, decisions). */
    record ClosedByItsProposer(int year) implements FundRejection {}

    /** Both close the same statement. */
    record AnotherStatement(int year, String contentHash, long position) implements FundRejection {}

    /**
     * What moves is what was decided: the fund, and the initiative, recipient and year that the decision names.
     *
     * @param members which of these are others
     */
    record DecisionAboutAnother(DecisionId decision, List<String> members) implements FundRejection {}

    /**
     * No more moves than was decided, over all that moves under the decision (invariant 11).
     *
     * @param left what may still move
     */
    record ExceedsDecision(DecisionId decision, Money requested, Money used, Money limit, Money left)
            implements FundRejection {}

    /** What it rests on was annulled or counted out: nothing is paid of it without a decision of its own. */
    record CommitmentWithoutDecision(CommitmentId commitment, DecisionId decision) implements FundRejection {}

    /**
     * A commitment is paid to whom it was made, and up to the threshold of the coalition; what goes elsewhere, or beyond,
     * needs a decision of kind {@code DISBURSEMENT}.
     *
     * @param paid what was paid of the commitment without one, with what is asked
     */
    record PaymentNeedsDecision(
            PartyId recipient,
            @Nullable PartyId committedTo,
            Money paid,
            @Nullable Money threshold) implements FundRejection {}

    /** Who proposed or approved it does not pay it, where the coalition wants a third person (four eyes). */
    record PaidByWhoDecided(DecisionId decision, PersonId person) implements FundRejection {}

    /** A layer that is free and may not be used, and why. */
    record BlockedLayer(@Nullable ReceiptId receipt, Money free, List<String> because) {}
}
