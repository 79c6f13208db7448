package org.programmeledger.events.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.parties.PartyId;

/** Money that leaves a fund without being spent, and what arrives from another. */
public sealed interface MovingEvent extends FundEvent {

    /** Money of a receipt was paid back to its funder. */
    @StoredAs("funding.refund-made")
    record RefundMade(
            FundId fund,
            TransactionId transaction,
            ReceiptId receipt,
            PartyId funder,
            Money amount,
            String paymentReference)
            implements MovingEvent {}

    /**
     * Money went to another fund, where it arrives with its receipts and their restrictions.
     *
     * @param decision what it rests on; absent in entries that are older than that rule
     */
    @StoredAs(value = "funding.transfer-sent", revision = 2)
    record TransferSent(
            FundId fund,
            TransactionId transfer,
            FundId to,
            Money amount,
            List<Layer> layers,
            @Nullable DecisionId decision)
            implements MovingEvent {}

    /** Money that another fund sent arrived: once per transfer. */
    @StoredAs("funding.transfer-arrived")
    record TransferArrived(
            FundId fund,
            TransactionId transaction,
            TransactionId transfer,
            FundId from,
            Money amount,
            List<Layer> layers)
            implements MovingEvent {}
}
