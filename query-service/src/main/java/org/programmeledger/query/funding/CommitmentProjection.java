package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Commitments and their releases. */
public final class CommitmentProjection implements Projection<CommitmentRow> {

    @Override
    public String view() {
        return "commitment";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundsCommitted.class, CommitmentReleased.class);
    }

    @Override
    public Class<CommitmentRow> rowType() {
        return CommitmentRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(CommitmentRow row) {
        return List.of(row.fund().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        if (event.event() instanceof FundsCommitted committed) {
            return Optional.of(committed.commitment().value());
        }
        return event.event() instanceof CommitmentReleased released
                ? Optional.of(released.commitment().value())
                : Optional.empty();
    }

    @Override
    public CommitmentRow evolve(@Nullable CommitmentRow row, RecordedEvent event) {
        if (event.event() instanceof FundsCommitted(var fund, var commitment, var initiative, var amount)) {
            var nothing = Money.zero(amount.currency());
            var on = event.metadata().effectiveOn();
            return new CommitmentRow(commitment, fund, initiative, amount, nothing, amount, on, event.position());
        }
        var before = Projection.existing(row, event);
        var released = before.released().plus(((CommitmentReleased) event.event()).amount());
        return new CommitmentRow(
                before.id(),
                before.fund(),
                before.initiative(),
                before.amount(),
                released,
                before.amount().minus(released),
                before.committedOn(),
                before.position());
    }
}
