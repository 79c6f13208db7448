package org.programmeledger.query.banking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Lines of bank statements and the entries they were found to be. A line may be of any payer: no funder sees it. */
public final class BankLineProjection implements Projection<BankLineRow> {

    @Override
    public String view() {
        return "bank_line";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(LineImported.class, LineMatched.class, LineUnmatched.class);
    }

    @Override
    public Class<BankLineRow> rowType() {
        return BankLineRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case LineImported line -> Optional.of(line.line().value());
            case LineMatched match -> Optional.of(match.line().value());
            case LineUnmatched unmatch -> Optional.of(unmatch.line().value());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public BankLineRow evolve(@Nullable BankLineRow row, RecordedEvent event) {
        if (event.event() instanceof LineImported line) {
            return new BankLineRow(
                    line.line(),
                    line.book().fund(),
                    line.statement(),
                    line.bookedOn(),
                    line.amount(),
                    line.bankReference(),
                    line.endToEndReference(),
                    line.paymentReference(),
                    null,
                    false,
                    event.position());
        }
        var before = Projection.existing(row, event);
        return before.being(event.event() instanceof LineMatched match ? match.entry() : null);
    }
}
