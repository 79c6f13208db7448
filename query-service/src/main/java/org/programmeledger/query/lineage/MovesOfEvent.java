package org.programmeledger.query.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.funding.BooksEvent;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.BooksEvent.OverrunCovered;
import org.programmeledger.events.funding.BooksEvent.YearCloseProposed;
import org.programmeledger.events.funding.BooksEvent.YearClosed;
import org.programmeledger.events.funding.FinancingMechanism;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentInRecorded;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent;
import org.programmeledger.events.funding.MovingEvent.RefundMade;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;

/** What an event of a fund is to lineage: its moves of money that is there, without the memorandum of promises. */
final class MovesOfEvent {

    private static final Set<Pocket> MONEY = EnumSet.range(Pocket.FREE, Pocket.OVERRUN);

    private static final Place NOWHERE = new Place(Pocket.OUTSIDE, null, null);

    private final RecordedEvent event;
    private final FundEntry entry;
    private final Said said;

    /** What is told about an entry beside its moves. */
    private record Said(
            @Nullable String about,
            @Nullable String otherFund,
            @Nullable String category,
            @Nullable FinancingMechanism mechanism) {

        static final Said NOTHING = new Said(null, null, null, null);
    }

    private MovesOfEvent(RecordedEvent event, FundEvent money) {
        this.event = event;
        this.entry = FundEntry.of(money);
        this.said = said(money);
    }

    /** The moves, in the order of the event; of a correction one that moves nothing. */
    static List<MoneyMove> of(RecordedEvent event) {
        if (!(event.event() instanceof FundEvent money)) {
            return List.of();
        }
        var moves = new MovesOfEvent(event, money);
        return money instanceof EntryCorrected correction
                ? List.of(moves.row(0, correction.effectiveOn(), NOWHERE, NOWHERE, 0, 0, null))
                : moves.rows(Movements.of(money));
    }

    private List<MoneyMove> rows(List<Move> moves) {
        var rows = new ArrayList<MoneyMove>();
        var arrived = new EnumMap<Pocket, Long>(Pocket.class);
        for (var move : moves) {
            var to = move.to().pocket();
            if (MONEY.contains(to) || MONEY.contains(move.from().pocket())) {
                long minor = move.amount().minor();
                long startsAt = arrived.merge(to, minor, Math::addExact) - minor;
                var on = event.metadata().effectiveOn();
                var currency = move.amount().currency();
                rows.add(row(rows.size(), on, move.from(), move.to(), startsAt, minor, currency));
            }
        }
        return rows;
    }

    private MoneyMove row(
            int line,
            @Nullable LocalDate on,
            Place from,
            Place to,
            long startsAt,
            long minor,
            @Nullable String currency) {
        return new MoneyMove(
                event.position(),
                line,
                event.stream(),
                entry.id(),
                event.type(),
                on,
                said.about(),
                said.otherFund(),
                entry.initiative() == null ? null : entry.initiative().value(),
                entry.party() == null ? null : entry.party().value(),
                said.category(),
                said.mechanism() == null ? null : said.mechanism().name(),
                from,
                to,
                startsAt,
                minor,
                currency);
    }

    private static Said said(FundEvent event) {
        return switch (event) {
            case FundOpened _, PledgeRecorded _, CommitmentInRecorded _ -> Said.NOTHING;
            case ReceiptRecorded e ->
                e.regrant() == null
                        ? new Said(null, null, null, e.mechanism())
                        : new Said(
                                e.regrant().disbursement().value(),
                                e.regrant().fund().value(),
                                null,
                                e.mechanism());
            case SpendingEvent e -> spending(e);
            case MovingEvent e -> moving(e);
            case BooksEvent e -> books(e);
        };
    }

    private static Said spending(SpendingEvent event) {
        if (event instanceof ExpenditureRecorded spent) {
            return new Said(null, null, spent.category().value(), null);
        }
        return event instanceof FundsCommitted committed
                ? new Said(null, null, null, committed.mechanism())
                : Said.NOTHING;
    }

    private static Said moving(MovingEvent event) {
        return switch (event) {
            case RefundMade _ -> Said.NOTHING;
            case TransferSent e -> new Said(null, e.to().value(), null, null);
            case TransferArrived e -> new Said(e.transfer().value(), e.from().value(), null, null);
        };
    }

    private static Said books(BooksEvent event) {
        return switch (event) {
            case EntryReversed e -> new Said(e.reverses(), null, null, null);
            case EntryCorrected e ->
                new Said(e.corrects(), null, e.category() == null ? null : e.category().value(), null);
            case OverrunCovered e -> new Said(e.expenditure().value(), null, null, null);
            case YearCloseProposed _, YearClosed _ -> Said.NOTHING;
        };
    }
}
