package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.funding.ExpenditureRow.Cover;
import org.programmeledger.query.sight.Isolation;

/** Expenditures as they were recorded, with what covers them since. */
public final class ExpenditureProjection implements Projection<ExpenditureRow> {

    @Override
    public String view() {
        return "expenditure";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public Class<ExpenditureRow> rowType() {
        return ExpenditureRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(ExpenditureRow row) {
        return Stream.concat(
                        Stream.of(row.fund().value()),
                        Stream.ofNullable(row.supplier()).map(PartyId::value))
                .toList();
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case ExpenditureRecorded e -> Optional.of(e.transaction().value());
            case OverrunCovered e -> Optional.of(e.expenditure().value());
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public ExpenditureRow evolve(@Nullable ExpenditureRow row, RecordedEvent event) {
        return switch (event.event()) {
            case ExpenditureRecorded e -> recorded(e, event);
            case OverrunCovered e -> covered(Projection.existing(row, event), e);
            case LedgerEvent _ -> Projection.existing(row, event);
        };
    }

    private static ExpenditureRow recorded(ExpenditureRecorded event, RecordedEvent recorded) {
        var overrun = event.overrun();
        return new ExpenditureRow(
                event.transaction(),
                event.fund(),
                event.commitment(),
                event.initiative(),
                event.supplier(),
                event.amount(),
                event.vat(),
                event.category(),
                event.paidFrom(),
                event.invoice(),
                overrun == null ? Money.zero(event.amount().currency()) : overrun,
                List.of(),
                recorded.metadata().effectiveOn(),
                recorded.position());
    }

    private static ExpenditureRow covered(ExpenditureRow row, OverrunCovered event) {
        return new ExpenditureRow(
                row.id(),
                row.fund(),
                row.commitment(),
                row.initiative(),
                row.supplier(),
                row.amount(),
                row.vat(),
                row.category(),
                row.paidFrom(),
                row.invoice(),
                row.overrun(),
                Stream.concat(row.covers().stream(), Stream.of(new Cover(event.transaction(), event.amount())))
                        .toList(),
                row.spentOn(),
                row.position());
    }
}
