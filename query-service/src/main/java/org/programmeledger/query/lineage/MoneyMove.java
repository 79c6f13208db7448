package org.programmeledger.query.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.Place;

/**
 * A move of money within a fund, as an event made it, with what the event says about it. A correction is a row too, that
 * moves nothing.
 *
 * @param position the log position of the event
 * @param line its place among the moves of the event
 * @param entry the id that the event is referred to by in the books
 * @param type the stored name of the event
 * @param effectiveOn when it took effect; of a correction the date that holds instead, if it says so
 * @param about the entry that this one concerns: what it reverses or corrects, the transfer that arrives, the disbursement of
 *     another fund that a receipt is
 * @param otherFund where a transfer goes or comes from
 * @param party the payer, recipient or supplier
 * @param startsAt how much of the same event goes to the same pocket before this, in minor units
 * @param minor in minor units of the currency
 */
record MoneyMove(
        long position,
        int line,
        String fund,
        String entry,
        String type,
        @Nullable LocalDate effectiveOn,
        @Nullable String about,
        @Nullable String otherFund,
        @Nullable String initiative,
        @Nullable String party,
        @Nullable String category,
        @Nullable String mechanism,
        Place from,
        Place to,
        long startsAt,
        long minor,
        @Nullable String currency) {

    /** The receipt whose money moves; a move never changes it. */
    @Nullable
    String receipt() {
        var receipt = from.receipt() != null ? from.receipt() : to.receipt();
        return receipt == null ? null : receipt.value();
    }

    boolean isReceipt() {
        return type.equals("funding.receipt-recorded");
    }

    boolean isDisbursement() {
        return type.equals("funding.disbursement-made");
    }

    /** Money that went to what awaited it: under the id of the reservation or commitment, which is older. */
    boolean isAssignment() {
        return type.equals("funding.money-assigned");
    }

    boolean isReversal() {
        return type.equals("funding.entry-reversed");
    }

    boolean isCorrection() {
        return type.equals("funding.entry-corrected");
    }

    boolean isTransfer() {
        return type.equals("funding.transfer-sent");
    }

    boolean isArrival() {
        return type.equals("funding.transfer-arrived");
    }
}
