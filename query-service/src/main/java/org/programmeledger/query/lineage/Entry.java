package org.programmeledger.query.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.CommitmentId;

/**
 * An entry of the books that moved money, as corrected.
 *
 * @param position the log position of its event
 * @param about the entry it concerns, if any ({@link MoneyMove#about})
 * @param party the payer, recipient or supplier
 */
record Entry(
        String id,
        long position,
        String type,
        String fund,
        @Nullable LocalDate effectiveOn,
        @Nullable String about,
        @Nullable String otherFund,
        @Nullable String initiative,
        @Nullable String party,
        @Nullable String category,
        @Nullable String mechanism) {

    static Entry of(MoneyMove move) {
        return new Entry(
                move.entry(),
                move.position(),
                move.type(),
                move.fund(),
                move.effectiveOn(),
                move.about(),
                move.otherFund(),
                move.initiative(),
                move.party(),
                move.category(),
                move.mechanism());
    }

    /** The same with what a correction says about it. */
    Entry corrected(MoneyMove correction) {
        return new Entry(
                id,
                position,
                type,
                fund,
                correction.effectiveOn() == null ? effectiveOn : correction.effectiveOn(),
                about,
                otherFund,
                initiative,
                correction.party() == null ? party : correction.party(),
                correction.category() == null ? category : correction.category(),
                mechanism);
    }

    boolean isReceipt() {
        return type.equals("funding.receipt-recorded");
    }

    boolean isDisbursement() {
        return type.equals("funding.disbursement-made");
    }

    boolean isExpenditure() {
        return type.equals("funding.expenditure-recorded");
    }

    /** Also where of a commitment only is seen which money that it awaited went to it. */
    boolean isCommitment() {
        return type.equals("funding.funds-committed")
                || type.equals("funding.money-assigned") && id.startsWith(CommitmentId.PREFIX + "_");
    }

    boolean isTransfer() {
        return type.equals("funding.transfer-sent");
    }

    boolean isArrival() {
        return type.equals("funding.transfer-arrived");
    }

    boolean isRefund() {
        return type.equals("funding.refund-made");
    }
}
