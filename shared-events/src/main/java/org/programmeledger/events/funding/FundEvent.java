package org.programmeledger.events.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/**
 * What can happen to a fund: a pot of one currency. Terms follow IATI and Dutch subsidy law (domain page, section 2). Here
 * is how money comes in; what is done with it is in the three families below. Where the money goes with each event is in
 * {@link Movements}.
 */
public sealed interface FundEvent extends LedgerEvent
        permits FundEvent.FundOpened,
                FundEvent.PledgeRecorded,
                FundEvent.CommitmentInRecorded,
                FundEvent.ReceiptRecorded,
                SpendingEvent,
                MovingEvent,
                BooksEvent {

    FundId fund();

    @Override
    default String stream() {
        return fund().value();
    }

    /**
     * A pot was opened.
     *
     * @param currency ISO 4217
     * @param restriction what any of its money may serve
     * @param commitsOnCommitmentsIn whether it may reserve and commit what confirmed commitments in are still to bring
     *     (invariant 1)
     */
    @StoredAs(value = "funding.fund-opened", revision = 3)
    record FundOpened(
            FundId fund,
            ProgrammeId programme,
            String name,
            PartyId owner,
            String currency,
            Restriction restriction,
            boolean commitsOnCommitmentsIn)
            implements FundEvent {

        /** A pot that commits only what it has received. */
        public FundOpened(
                FundId fund,
                ProgrammeId programme,
                String name,
                PartyId owner,
                String currency,
                Restriction restriction) {
            this(fund, programme, name, owner, currency, restriction, false);
        }
    }

    /**
     * A promise (toezegging): never spendable money (invariant 1).
     *
     * @param amount absent for "pm", to be determined: listed, and never counted as zero
     * @param expectedOn when the money is expected, if that was said
     */
    @StoredAs(value = "funding.pledge-recorded", revision = 2)
    record PledgeRecorded(
            FundId fund,
            PledgeId pledge,
            PartyId pledgor,
            @Nullable Money amount,
            @Nullable LocalDate expectedOn,
            @Nullable FlowKind flow)
            implements FundEvent {}

    /**
     * A funder bound itself to pay (verlening, IATI incoming commitment): not yet money.
     *
     * @param pledge the pledge it confirms, if any
     */
    @StoredAs("funding.commitment-in-recorded")
    record CommitmentInRecorded(
            FundId fund,
            TransactionId transaction,
            PartyId funder,
            Money amount,
            @Nullable PledgeId pledge,
            @Nullable LocalDate expectedOn)
            implements FundEvent {}

    /**
     * Money arrived: a layer of the fund.
     *
     * @param paymentReference the bank's or payer's reference, unique in the ledger: one payment, one receipt
     * @param pledge the pledge it honours, if any
     * @param commitmentIn the commitment in it honours, if any; then the pledge is absent
     * @param restriction what this money may serve, beside what its fund may
     * @param regrant the disbursement of another fund that it is, if it is one
     */
    @StoredAs(value = "funding.receipt-recorded", revision = 2)
    record ReceiptRecorded(
            FundId fund,
            ReceiptId receipt,
            PartyId payer,
            Money amount,
            String paymentReference,
            @Nullable PledgeId pledge,
            @Nullable TransactionId commitmentIn,
            Restriction restriction,
            @Nullable FlowKind flow,
            @Nullable FinancingMechanism mechanism,
            @Nullable Regrant regrant)
            implements FundEvent {}
}
