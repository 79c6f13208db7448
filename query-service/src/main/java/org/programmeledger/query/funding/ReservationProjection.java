package org.programmeledger.query.funding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.funding.ReservationRow.State;
import org.programmeledger.query.sight.Isolation;

/** Reservations and how they were resolved. */
public final class ReservationProjection implements Projection<ReservationRow> {

    private static final Set<Pocket> POCKETS = EnumSet.of(Pocket.RESERVED);

    @Override
    public String view() {
        return "reservation";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
    }

    @Override
    public Class<ReservationRow> rowType() {
        return ReservationRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(ReservationRow row) {
        return List.of(row.fund().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return switch (event.event()) {
            case FundsReserved e -> Optional.of(e.reservation().value());
            case ReservationEnded e -> Optional.of(e.reservation().value());
            case FundEvent e -> Changes.entry(e, TransactionId.PREFIX, POCKETS);
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public ReservationRow evolve(@Nullable ReservationRow row, RecordedEvent event) {
        if (event.event() instanceof FundsReserved reserved) {
            return new ReservationRow(
                    reserved.reservation(),
                    reserved.fund(),
                    reserved.initiative(),
                    reserved.amount(),
                    reserved.amount(),
                    Money.zero(reserved.amount().currency()),
                    reserved.until(),
                    State.PENDING,
                    reserved.waivers(),
                    event.metadata().effectiveOn(),
                    event.position());
        }
        var before = Projection.existing(row, event);
        var happened = (FundEvent) event.event();
        var changes = Changes.of(happened, before.amount().currency());
        return new ReservationRow(
                before.id(),
                before.fund(),
                before.initiative(),
                before.amount(),
                before.reserved().plus(changes.in(Pocket.RESERVED)),
                before.posted().plus(changes.from(Pocket.RESERVED, Pocket.COMMITTED)),
                before.until(),
                state(before, happened),
                before.waivers(),
                before.reservedOn(),
                before.position());
    }

    /** What is reversed may be the reservation itself, the reversal of that, or the commitment it became. */
    private static State state(ReservationRow row, FundEvent event) {
        return switch (event) {
            case ReservationEnded ended ->
                switch (ended.ending()) {
                    case POSTED -> State.POSTED;
                    case VOIDED -> State.VOIDED;
                    case EXPIRED -> State.EXPIRED;
                };
            case EntryReversed reversal when reversal.reverses().equals(row.id().value()) -> State.REVERSED;
            case EntryReversed _ when row.state() == State.REVERSED -> State.PENDING;
            case FundEvent _ -> row.state();
        };
    }
}
