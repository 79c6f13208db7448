package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Funds with their balances. */
public final class FundProjection implements Projection<FundRow> {

    @Override
    public String view() {
        return "fund";
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
    public Class<FundRow> rowType() {
        return FundRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(FundRow row) {
        return List.of(row.id().value(), row.owner().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof FundEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public FundRow evolve(@Nullable FundRow row, RecordedEvent event) {
        return switch ((FundEvent) event.event()) {
            case FundOpened(var id, var programme, var name, var owner, var currency, var themes) -> {
                var nothing = Money.zero(currency);
                yield new FundRow(
                        id,
                        programme,
                        name,
                        owner,
                        currency,
                        themes,
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        event.version());
            }
            case PledgeRecorded pledge -> {
                var fund = Projection.existing(row, event);
                yield with(fund, fund.pledged().plus(pledge.amount()), fund.received(), fund.committed(), event);
            }
            case ReceiptRecorded receipt -> {
                var fund = Projection.existing(row, event);
                yield with(fund, fund.pledged(), fund.received().plus(receipt.amount()), fund.committed(), event);
            }
            case FundsCommitted commitment -> {
                var fund = Projection.existing(row, event);
                yield with(
                        fund, fund.pledged(), fund.received(), fund.committed().plus(commitment.amount()), event);
            }
            case CommitmentReleased release -> {
                var fund = Projection.existing(row, event);
                yield with(
                        fund, fund.pledged(), fund.received(), fund.committed().minus(release.amount()), event);
            }
        };
    }

    private static FundRow with(FundRow fund, Money pledged, Money received, Money committed, RecordedEvent event) {
        return new FundRow(
                fund.id(),
                fund.programme(),
                fund.name(),
                fund.owner(),
                fund.currency(),
                fund.themes(),
                pledged,
                received,
                committed,
                received.minus(committed),
                event.version());
    }
}
