package org.programmeledger.events.funding;

import org.jspecify.annotations.Nullable;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.SpendingEvent.CommitmentReleased;
import org.programmeledger.events.funding.SpendingEvent.ConditionMet;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.SpendingEvent.RoundingWrittenOff;
import org.programmeledger.events.funding.SpendingEvent.TranchesPlanned;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;

/**
 * What an event of a fund is as an entry of its books.
 *
 * @param id the id it is referred to by; a reservation that ended and a commitment released before releases had ids go by
 *     those of what ended, and money that was assigned goes by the reservation or commitment that awaited it
 * @param initiative the initiative it concerns, if any
 * @param party the funder, recipient, supplier or owner it concerns, if any
 */
public record FundEntry(
        String id,
        @Nullable InitiativeId initiative,
        @Nullable PartyId party) {

    /** The entry that an event is. */
    public static FundEntry of(FundEvent event) {
        return switch (event) {
            case FundOpened e -> new FundEntry(e.fund().value(), null, e.owner());
            case PledgeRecorded e -> new FundEntry(e.pledge().value(), null, e.pledgor());
            case CommitmentInRecorded e -> entry(e.transaction(), null, e.funder());
            case ReceiptRecorded e -> new FundEntry(e.receipt().value(), null, e.payer());
            case SpendingEvent e -> of(e);
            case RefundMade e -> entry(e.transaction(), null, e.funder());
            case TransferSent e -> entry(e.transfer(), null, null);
            case TransferArrived e -> entry(e.transaction(), null, null);
            case EntryReversed e -> entry(e.transaction(), e.initiative(), e.party());
            case EntryCorrected e -> entry(e.transaction(), null, e.party());
            case OverrunCovered e -> entry(e.transaction(), e.initiative(), null);
            case YearCloseProposed e -> entry(e.transaction(), null, null);
            case YearClosed e -> entry(e.transaction(), null, null);
        };
    }

    private static FundEntry of(SpendingEvent event) {
        return switch (event) {
            case FundsReserved e -> entry(e.reservation(), e.initiative(), null);
            case ReservationEnded e -> entry(e.reservation(), e.initiative(), null);
            case FundsCommitted e -> new FundEntry(e.commitment().value(), e.initiative(), e.recipient());
            case MoneyAssigned e -> new FundEntry(e.entry(), e.initiative(), null);
            case CommitmentReleased e -> {
                var transaction = e.transaction();
                var id = transaction == null ? e.commitment().value() : transaction.value();
                yield new FundEntry(id, e.initiative(), null);
            }
            case TranchesPlanned e -> entry(e.transaction(), e.initiative(), null);
            case ConditionMet e -> entry(e.transaction(), e.initiative(), null);
            case DisbursementMade e -> entry(e.transaction(), e.initiative(), e.recipient());
            case ExpenditureRecorded e -> entry(e.transaction(), e.initiative(), e.supplier());
            case DeterminationMade e -> entry(e.transaction(), e.initiative(), null);
            case RecoveryReceived e -> entry(e.transaction(), e.initiative(), null);
            case RoundingWrittenOff e -> entry(e.transaction(), e.initiative(), null);
        };
    }

    private static FundEntry entry(TransactionId id, @Nullable InitiativeId initiative, @Nullable PartyId party) {
        return new FundEntry(id.value(), initiative, party);
    }
}
