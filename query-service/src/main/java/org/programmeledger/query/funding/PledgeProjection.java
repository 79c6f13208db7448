package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Pledges and what was received against them. */
public final class PledgeProjection implements Projection<PledgeRow> {

    @Override
    public String view() {
        return "pledge";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(PledgeRecorded.class, ReceiptRecorded.class);
    }

    @Override
    public Class<PledgeRow> rowType() {
        return PledgeRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(PledgeRow row) {
        return List.of(row.fund().value(), row.pledgor().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        if (event.event() instanceof PledgeRecorded recorded) {
            return Optional.of(recorded.pledge().value());
        }
        return event.event() instanceof ReceiptRecorded receipt && receipt.pledge() != null
                ? Optional.of(receipt.pledge().value())
                : Optional.empty();
    }

    @Override
    public PledgeRow evolve(@Nullable PledgeRow row, RecordedEvent event) {
        if (event.event() instanceof PledgeRecorded(var fund, var pledge, var pledgor, var amount)) {
            var nothing = Money.zero(amount.currency());
            return new PledgeRow(
                    pledge, fund, pledgor, amount, nothing, event.metadata().effectiveOn(), event.position());
        }
        var before = Projection.existing(row, event);
        var receipt = (ReceiptRecorded) event.event();
        return new PledgeRow(
                before.id(),
                before.fund(),
                before.pledgor(),
                before.amount(),
                before.received().plus(receipt.amount()),
                before.pledgedOn(),
                before.position());
    }
}
