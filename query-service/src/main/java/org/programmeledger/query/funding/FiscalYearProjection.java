package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.BooksEvent;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.funding.FiscalYearRow.State;
import org.programmeledger.query.funding.FiscalYearRow.Step;
import org.programmeledger.query.sight.Isolation;

/** Years of funds that were proposed to be closed, and closed. */
public final class FiscalYearProjection implements Projection<FiscalYearRow> {

    @Override
    public String view() {
        return "fiscal_year";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(BooksEvent.class);
    }

    @Override
    public Class<FiscalYearRow> rowType() {
        return FiscalYearRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(FiscalYearRow row) {
        return List.of(row.fund().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case YearCloseProposed e -> Optional.of(key(e.fund(), e.year()));
            case YearClosed e -> Optional.of(key(e.fund(), e.year()));
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public FiscalYearRow evolve(@Nullable FiscalYearRow row, RecordedEvent event) {
        return switch (event.event()) {
            case YearCloseProposed e ->
                new FiscalYearRow(
                        e.fund(),
                        e.year(),
                        State.PROPOSED,
                        new Step(e.proposer(), e.contentHash(), e.position(), event.recordedAt(), event.position()),
                        null);
            case YearClosed e ->
                new FiscalYearRow(
                        e.fund(),
                        e.year(),
                        State.CLOSED,
                        row == null ? null : row.proposed(),
                        new Step(
                                event.metadata().actor(),
                                e.contentHash(),
                                e.position(),
                                event.recordedAt(),
                                event.position()));
            case LedgerEvent _ -> Projection.existing(row, event);
        };
    }

    /** The key of a year of a fund. */
    public static String key(FundId fund, int year) {
        return fund.value() + "/" + year;
    }
}
