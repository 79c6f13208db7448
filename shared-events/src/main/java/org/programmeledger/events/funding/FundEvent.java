package org.programmeledger.events.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.programme.ProgrammeId;

/** What can happen to a fund: a pot of one currency. Terms follow IATI and Dutch subsidy law (domain page, section 2). */
public sealed interface FundEvent extends LedgerEvent {

    FundId fund();

    @Override
    default String stream() {
        return fund().value();
    }

    /**
     * A pot was opened.
     *
     * @param currency ISO 4217
     * @param themes the only themes its money may serve; empty means any
     */
    @StoredAs("funding.fund-opened")
    record FundOpened(
            FundId fund, ProgrammeId programme, String name, PartyId owner, String currency, List<Code> themes)
            implements FundEvent {}

    /** A promise (toezegging): never spendable money (invariant 1). */
    @StoredAs("funding.pledge-recorded")
    record PledgeRecorded(FundId fund, PledgeId pledge, PartyId pledgor, Money amount) implements FundEvent {}

    /**
     * Money arrived.
     *
     * @param paymentReference the bank's or payer's reference, unique in the ledger: one payment, one receipt
     * @param pledge the pledge it honours, if any
     */
    @StoredAs("funding.receipt-recorded")
    record ReceiptRecorded(
            FundId fund,
            ReceiptId receipt,
            PartyId payer,
            Money amount,
            String paymentReference,
            @Nullable PledgeId pledge)
            implements FundEvent {}

    /** Money was committed out (verlening) to an adopted initiative. */
    @StoredAs("funding.funds-committed")
    record FundsCommitted(FundId fund, CommitmentId commitment, InitiativeId initiative, Money amount)
            implements FundEvent {}

    /** A commitment, or a part of it, was released and is free again. */
    @StoredAs("funding.commitment-released")
    record CommitmentReleased(FundId fund, CommitmentId commitment, InitiativeId initiative, Money amount)
            implements FundEvent {}
}
