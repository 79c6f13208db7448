package org.programmeledger.query.banking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.Posting;
import org.programmeledger.events.funding.SpendingEvent.DisbursementMade;
import org.programmeledger.events.funding.SpendingEvent.RecoveryReceived;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Entries of funds that the bank should know of, and the lines in which it says so. */
public final class BankEntryProjection implements Projection<BankEntryRow> {

    @Override
    public String view() {
        return "bank_entry";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class, LineMatched.class, LineUnmatched.class);
    }

    @Override
    public Class<BankEntryRow> rowType() {
        return BankEntryRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case FundEvent money ->
                cash(money).map(amount -> FundEntry.of(money).id());
            case LineMatched match -> Optional.of(match.entry());
            case LineUnmatched unmatch -> Optional.of(unmatch.entry());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public BankEntryRow evolve(@Nullable BankEntryRow row, RecordedEvent event) {
        if (event.event() instanceof FundEvent money) {
            return new BankEntryRow(
                    FundEntry.of(money).id(),
                    money.fund(),
                    event.metadata().effectiveOn(),
                    cash(money).orElseThrow(),
                    reference(money),
                    money instanceof EntryReversed reversal ? reversal.reverses() : null,
                    null,
                    false,
                    event.position());
        }
        var before = Projection.existing(row, event);
        return before.confirmedBy(event.event() instanceof LineMatched match ? match.line() : null);
    }

    private static Optional<Money> cash(FundEvent event) {
        return Posting.of(Movements.of(event)).stream()
                .filter(line -> line.account() == Account.CASH)
                .map(Posting::amount)
                .findFirst();
    }

    private static @Nullable String reference(FundEvent event) {
        return switch ((LedgerEvent) event) {
            case ReceiptRecorded receipt -> receipt.paymentReference();
            case DisbursementMade disbursement -> disbursement.paymentReference();
            case RecoveryReceived recovery -> recovery.paymentReference();
            case RefundMade refund -> refund.paymentReference();
            case LedgerEvent _ -> null;
        };
    }
}
