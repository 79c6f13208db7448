package org.programmeledger.command.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Basis;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.ReceiptId;
import org.programmeledger.events.funding.TransactionId;

/** Money that is to leave a fund without being spent, or arrives from another. */
public sealed interface MovingCommand extends FundCommand {

    /** Write down that money of a receipt was paid back to who had paid it. */
    record MakeRefund(
            FundId fund,
            TransactionId transaction,
            ReceiptId receipt,
            Money amount,
            String paymentReference,
            @Nullable Replaced replaces)
            implements MovingCommand {}

    /** Send free money to another fund of the programme. */
    record SendTransfer(
            FundId fund, TransactionId transfer, FundId to, Money amount, List<ReceiptId> earmark, Basis basis)
            implements MovingCommand {}

    /** Take in what another fund sent. */
    record ReceiveTransfer(FundId fund, TransactionId transaction, FundId from, TransactionId transfer)
            implements MovingCommand {}
}
