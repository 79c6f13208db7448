package org.programmeledger.query.funding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.TransactionId;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Commitments of funders and what was received on them. */
public final class CommitmentInProjection implements Projection<CommitmentInRow> {

    private static final Set<Pocket> POCKETS =
            EnumSet.of(Pocket.COMMITMENT_IN_OUTSTANDING, Pocket.COMMITMENT_IN_HONOURED);

    @Override
    public String view() {
        return "commitment_in";
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
    public Class<CommitmentInRow> rowType() {
        return CommitmentInRow.class;
    }

    @Override
    public Isolation isolation() {
        return Isolation.MONEY;
    }

    @Override
    public List<String> moneyOf(CommitmentInRow row) {
        return List.of(row.fund().value(), row.funder().value());
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof FundEvent money
                ? Changes.entry(money, TransactionId.PREFIX, POCKETS)
                : Optional.empty();
    }

    @Override
    public CommitmentInRow evolve(@Nullable CommitmentInRow row, RecordedEvent event) {
        if (event.event() instanceof CommitmentInRecorded granted) {
            return new CommitmentInRow(
                    granted.transaction(),
                    granted.fund(),
                    granted.funder(),
                    granted.amount(),
                    Money.zero(granted.amount().currency()),
                    granted.amount(),
                    granted.pledge(),
                    granted.expectedOn(),
                    event.metadata().effectiveOn(),
                    event.position());
        }
        var before = Projection.existing(row, event);
        var changes = Changes.of((FundEvent) event.event(), before.amount().currency());
        return new CommitmentInRow(
                before.id(),
                before.fund(),
                before.funder(),
                before.amount(),
                before.received().plus(changes.in(Pocket.COMMITMENT_IN_HONOURED)),
                before.outstanding().plus(changes.in(Pocket.COMMITMENT_IN_OUTSTANDING)),
                before.pledge(),
                before.expectedOn(),
                before.committedOn(),
                before.position());
    }
}
