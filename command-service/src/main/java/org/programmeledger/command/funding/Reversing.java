package org.programmeledger.command.funding;

import static org.programmeledger.command.Verdict.refuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Rejection;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.funding.BooksCommand.ReverseEntry;
import org.programmeledger.command.funding.FundRejection.MoneyHasGoneOn;
import org.programmeledger.command.funding.FundRejection.NotReversible;
import org.programmeledger.command.funding.FundRejection.ReversedBefore;
import org.programmeledger.command.funding.FundRejection.UnknownFundEntry;
import org.programmeledger.command.funding.FundState.Open;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.FundsReserved;

/** Decides about reversals: an entry's money goes the way back, if it still is where the entry brought it. */
final class Reversing {

    private Reversing() {}

    static Verdict<FundEvent> reverse(ReverseEntry command, Open fund, References references) {
        var entry = fund.entries().get(command.entry());
        if (entry == null) {
            return refuse(new UnknownFundEntry(command.entry()));
        }
        if (entry.reversedBy() != null) {
            return refuse(new ReversedBefore(command.entry(), entry.reversedBy()));
        }
        var event = entry.event();
        var moves = wayBack(event, fund);
        if (moves.isEmpty()
                || event instanceof FundsReserved
                || event instanceof TransferSent
                || event instanceof TransferArrived) {
            return refuse(new NotReversible(command.entry()));
        }
        var goneOn = goneOn(command.entry(), event, moves, fund);
        if (goneOn != null) {
            return refuse(goneOn);
        }
        var again = standsAgain(event, fund);
        var undecided = again == null ? null : Authorising.again(again, command.today(), fund, references);
        if (undecided != null) {
            return refuse(undecided);
        }
        var described = FundEntry.of(event);
        return new Verdict.Accepted<>(
                List.of(new EntryReversed(
                        command.fund(),
                        command.transaction(),
                        command.entry(),
                        described.initiative(),
                        described.party(),
                        moves)),
                again == null ? List.of() : Referring.claimsAgain(again, command.entry()));
    }

    /**
     * The entry that stands again when this one is reversed, if one does: it is the payment again, or the invoice, unless
     * another has replaced it; and it uses again what its decision allows.
     */
    private static @Nullable FundEvent standsAgain(FundEvent event, Open fund) {
        if (!(event instanceof EntryReversed reversal)) {
            return null;
        }
        var first = fund.reversedIn(reversal);
        boolean stands = fund.standing(FundEntry.of(first).id()) != null;
        return stands ? null : first;
    }

    /**
     * The way back. In a fund that commits on commitments in, what a commitment awaited may have arrived since, and goes back
     * as what it is now; and what a receipt was assigned to awaits money again.
     */
    private static List<Move> wayBack(FundEvent event, Open fund) {
        var moves = Movements.of(event).stream().map(Reversing::back).toList().reversed();
        if (!fund.commitsOnCommitmentsIn()) {
            return moves;
        }
        return switch (event) {
            case FundsCommitted e -> {
                var commitment = Objects.requireNonNull(fund.commitments().get(e.commitment()));
                var held = fund.held(Pocket.COMMITTED, e.commitment(), commitment);
                yield fund.holdings().sum(held).equals(e.amount()) ? freed(e, held) : moves;
            }
            case ReceiptRecorded e ->
                Stream.concat(awaitedAgain(e, fund).stream(), moves.stream()).toList();
            case FundEvent _ -> moves;
        };
    }

    private static List<Move> freed(FundsCommitted event, List<Draw> held) {
        return held.stream()
                .map(draw -> new Move(
                        new Place(
                                Pocket.COMMITTED,
                                draw.receipt(),
                                event.commitment().value()),
                        new Place(Pocket.FREE, draw.receipt(), null),
                        draw.amount()))
                .toList();
    }

    private static List<Move> awaitedAgain(ReceiptRecorded event, Open fund) {
        var free = new Place(Pocket.FREE, event.receipt(), null);
        var missing = event.amount().minus(fund.holdings().at(free));
        var moves = new ArrayList<Move>();
        for (var place : fund.holdings().unspent(event.receipt())) {
            if (missing.isPositive()) {
                var part = missing.least(fund.holdings().at(place));
                moves.add(new Move(place, free, part));
                moves.add(new Move(
                        new Place(Pocket.FREE, null, null), new Place(place.pocket(), null, place.entry()), part));
                missing = missing.minus(part);
            }
        }
        return moves;
    }

    /** The way back; a reservation is resolved once, so what it set aside becomes free instead. */
    private static Move back(Move move) {
        var back = move.reversed();
        return back.from().pocket() == Pocket.COMMITTED && back.to().pocket() == Pocket.RESERVED
                ? new Move(back.from(), new Place(Pocket.FREE, back.to().receipt(), null), back.amount())
                : back;
    }

    /** What is not there any more that would have to go back; null if everything is. */
    private static @Nullable Rejection goneOn(String entry, FundEvent event, List<Move> moves, Open fund) {
        var needed = new HashMap<Place, Long>();
        for (var move : moves) {
            needed.merge(move.from(), move.amount().minor(), Math::addExact);
            needed.merge(move.to(), -move.amount().minor(), Math::addExact);
        }
        for (var move : moves) {
            var place = move.from();
            if (place.pocket() == Pocket.OUTSIDE || place.pocket() == Pocket.OVERRUN) {
                continue;
            }
            var need = new Money(needed.getOrDefault(place, 0L), fund.currency());
            var standing = standing(move, event, fund);
            if (need.isPositive() && standing != null && need.compareTo(standing) > 0) {
                return new MoneyHasGoneOn(entry, place.pocket(), need, standing);
            }
        }
        return null;
    }

    /** What there is of what would go back; null where a fact does not ask for it. */
    private static @Nullable Money standing(Move move, FundEvent event, Open fund) {
        var place = move.from();
        var standing = fund.holdings().at(place);
        if (place.pocket() == Pocket.FREE) {
            if (fund.commitsOnCommitmentsIn() && place.receipt() == null) {
                // Awaited again: of a receipt that is none, whatever is promised; otherwise as far as a commitment may
                // go.
                return event instanceof ReceiptRecorded ? null : fund.promised();
            }
            return standing.least(fund.free()); // Some of it went before attribution, nobody knows from which receipt.
        }
        boolean promiseEnds =
                place.pocket() == Pocket.COMMITMENT_IN_OUTSTANDING && move.to().pocket() == Pocket.OUTSIDE;
        return promiseEnds && fund.awaited().isPositive() ? standing.least(fund.promised()) : standing;
    }
}
