package org.programmeledger.query.funding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.PledgeId;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.query.Projection;
import org.programmeledger.query.sight.Isolation;

/** Pledges and what was received against them. */
public final class PledgeProjection implements Projection<PledgeRow> {

    private static final Set<Pocket> POCKETS = EnumSet.of(Pocket.PLEDGE_OUTSTANDING, Pocket.PLEDGE_HONOURED);

    @Override
    public String view() {
        return "pledge";
    }

    @Override
    public int revision() {
        return 3;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(FundEvent.class);
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
        return switch (event.event()) {
            case PledgeRecorded e -> Optional.of(e.pledge().value());
            case EntryReversed e when e.reverses().startsWith(PledgeId.PREFIX + "_") -> Optional.of(e.reverses());
            case FundEvent e ->
                Changes.entry(e, PledgeId.PREFIX, POCKETS).or(() -> Changes.corrected(e, PledgeId.PREFIX));
            case LedgerEvent _ -> Optional.empty();
        };
    }

    @Override
    public PledgeRow evolve(@Nullable PledgeRow row, RecordedEvent event) {
        if (event.event() instanceof PledgeRecorded pledge) {
            var nothing =
                    pledge.amount() == null ? null : Money.zero(pledge.amount().currency());
            return new PledgeRow(
                    pledge.pledge(),
                    pledge.fund(),
                    pledge.pledgor(),
                    pledge.amount(),
                    nothing,
                    nothing,
                    false,
                    pledge.expectedOn(),
                    pledge.flow(),
                    false,
                    event.metadata().effectiveOn(),
                    event.position());
        }
        var before = Projection.existing(row, event);
        return event.event() instanceof EntryCorrected correction
                ? corrected(before, correction)
                : honoured(before, (FundEvent) event.event());
    }

    /** What honours a pledge is money where it came in with the same event, and else a commitment in. */
    private static PledgeRow honoured(PledgeRow row, FundEvent event) {
        var moves = Movements.of(event);
        var currency = moves.isEmpty() ? null : moves.getFirst().amount().currency();
        var committedIn = row.committedIn();
        var received = row.received();
        if (currency != null) {
            var changes = new Changes(currency, moves);
            var honoured = changes.in(Pocket.PLEDGE_HONOURED);
            boolean money = changes.in(Pocket.FREE).minor() != 0;
            committedIn = plus(committedIn, money ? Money.zero(currency) : honoured);
            received = plus(received, money ? honoured : Money.zero(currency));
        }
        boolean itself = event instanceof EntryReversed reversal
                && (row.reversed() || reversal.reverses().equals(row.id().value()));
        return new PledgeRow(
                row.id(),
                row.fund(),
                row.pledgor(),
                row.amount(),
                committedIn,
                received,
                positive(committedIn) || positive(received),
                row.expectedOn(),
                row.flow(),
                itself != row.reversed(),
                row.pledgedOn(),
                row.position());
    }

    private static PledgeRow corrected(PledgeRow row, EntryCorrected correction) {
        return new PledgeRow(
                row.id(),
                row.fund(),
                correction.party() == null ? row.pledgor() : correction.party(),
                row.amount(),
                row.committedIn(),
                row.received(),
                row.confirmed(),
                row.expectedOn(),
                row.flow(),
                row.reversed(),
                correction.effectiveOn() == null ? row.pledgedOn() : correction.effectiveOn(),
                row.position());
    }

    private static Money plus(@Nullable Money before, Money more) {
        return before == null ? more : before.plus(more);
    }

    private static boolean positive(@Nullable Money amount) {
        return amount != null && amount.isPositive();
    }
}
