package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Funds with their balances, computed from the moves of their events. */
public final class FundProjection implements Projection<FundRow> {

    /** Whatever a fund received and has not passed on stands in one of these. */
    private static final Account[] WHERE_MONEY_STANDS = {
        Account.CASH, Account.ADVANCES, Account.RECOVERABLE, Account.EXPENDITURE, Account.WRITE_OFFS
    };

    @Override
    public String view() {
        return "fund";
    }

    @Override
    public int revision() {
        return 4;
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
        var happened = (FundEvent) event.event();
        return happened instanceof FundOpened opened
                ? opened(opened, event.version())
                : booked(Projection.existing(row, event), happened, event.version());
    }

    private static FundRow opened(FundOpened fund, long version) {
        var nothing = Money.zero(fund.currency());
        return new FundRow(
                fund.fund(),
                fund.programme(),
                fund.name(),
                fund.owner(),
                fund.currency(),
                fund.restriction(),
                fund.commitsOnCommitmentsIn(),
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                nothing,
                version);
    }

    private static FundRow booked(FundRow fund, FundEvent event, long version) {
        var changes = Changes.of(event, fund.currency());
        return new FundRow(
                fund.id(),
                fund.programme(),
                fund.name(),
                fund.owner(),
                fund.currency(),
                fund.restriction(),
                fund.commitsOnCommitmentsIn(),
                fund.pledged().plus(changes.credit(Account.PLEDGED)),
                fund.commitmentsIn().plus(changes.credit(Account.COMMITTED_IN)),
                fund.received().plus(changes.debit(WHERE_MONEY_STANDS)),
                fund.reserved().plus(changes.credit(Account.RESERVED)),
                fund.committed().plus(changes.credit(Account.COMMITTED)),
                fund.advanced().plus(changes.debit(Account.ADVANCES)),
                fund.spent().plus(changes.credit(Account.SPENT)),
                fund.recoverable().plus(changes.debit(Account.RECOVERABLE)),
                fund.writtenOff().plus(changes.debit(Account.WRITE_OFFS)),
                fund.overrun().plus(changes.debit(Account.OVERRUN)),
                fund.commitsOnCommitmentsIn() ? fund.awaited().minus(changes.freeWithoutReceipt()) : fund.awaited(),
                fund.available().plus(changes.credit(Account.FREE)),
                version);
    }
}
