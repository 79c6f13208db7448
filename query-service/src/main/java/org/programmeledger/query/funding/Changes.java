package org.programmeledger.query.funding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Posting;

/**
 * What an event changes, added up over its moves.
 *
 * @param currency that of the fund
 */
record Changes(String currency, List<Move> moves) {

    static Changes of(FundEvent event, String currency) {
        return new Changes(currency, Movements.of(event));
    }

    /** Only what moves in the pockets of this entry. */
    static Changes of(FundEvent event, String currency, String entry) {
        return new Changes(
                currency,
                Movements.of(event).stream()
                        .filter(move -> entry.equals(move.from().entry())
                                || entry.equals(move.to().entry()))
                        .toList());
    }

    /** The entry with an id of this prefix in whose pockets an event moves something. */
    static Optional<String> entry(FundEvent event, String prefix, Set<Pocket> pockets) {
        return Movements.of(event).stream()
                .flatMap(move -> Stream.of(move.from(), move.to()))
                .filter(place -> pockets.contains(place.pocket()))
                .flatMap(place -> Stream.ofNullable(place.entry()))
                .filter(entry -> entry.startsWith(prefix + "_"))
                .findFirst();
    }

    /** The entry that an event corrects, if its id has this prefix. */
    static Optional<String> corrected(FundEvent event, String prefix) {
        return event instanceof EntryCorrected correction
                        && correction.corrects().startsWith(prefix + "_")
                ? Optional.of(correction.corrects())
                : Optional.empty();
    }

    /** The change of these accounts together: debit positive. */
    Money debit(Account... accounts) {
        var asked = List.of(accounts);
        return Posting.of(moves).stream()
                .filter(line -> asked.contains(line.account()))
                .map(Posting::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The change of an account: credit positive. */
    Money credit(Account account) {
        return debit(account).negated();
    }

    /** What a pocket gains for entries, whichever; below zero where it loses. */
    Money in(Pocket pocket) {
        return in(place -> place.pocket() == pocket);
    }

    /** What becomes free of which no receipt is known; below zero where it is drawn. */
    Money freeWithoutReceipt() {
        return in(place -> place.pocket() == Pocket.FREE && place.receipt() == null);
    }

    private Money in(Predicate<Place> places) {
        var sum = Money.zero(currency);
        for (var move : moves) {
            if (places.test(move.to())) {
                sum = sum.plus(move.amount());
            }
            if (places.test(move.from())) {
                sum = sum.minus(move.amount());
            }
        }
        return sum;
    }

    /** What goes from one pocket to another, less what goes back. */
    Money from(Pocket from, Pocket to) {
        var sum = Money.zero(currency);
        for (var move : moves) {
            if (move.from().pocket() == from && move.to().pocket() == to) {
                sum = sum.plus(move.amount());
            } else if (move.from().pocket() == to && move.to().pocket() == from) {
                sum = sum.minus(move.amount());
            }
        }
        return sum;
    }
}
