package org.programmeledger.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.Money;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.funding.BooksEvent.EntryCorrected;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.funding.Move;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.MovingEvent.TransferArrived;
import org.programmeledger.events.funding.MovingEvent.TransferSent;
import org.programmeledger.events.funding.Place;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.SpendingEvent.DeterminationMade;
import org.programmeledger.events.funding.SpendingEvent.ExpenditureRecorded;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.events.funding.SpendingEvent.ReservationEnded;
import org.programmeledger.events.funding.TransactionId;

/** The books of some funds, as far as what happens by lot must know them. */
abstract class RandomBooks {

    final Random random;
    final History history;
    final Map<FundId, String> currencies = new LinkedHashMap<>();
    final List<FundEvent> reversible = new ArrayList<>();
    final List<ReceiptRecorded> receipts = new ArrayList<>();
    private final Set<FundId> promising = new HashSet<>();
    private final Map<FundId, Map<Place, Long>> standing = new LinkedHashMap<>();
    long number = 100;

    RandomBooks(Random random, History history) {
        this.random = random;
        this.history = history;
    }

    void open(FundId fund, String currency, boolean onCommitmentsIn) {
        if (onCommitmentsIn) {
            promising.add(fund);
        }
        currencies.put(fund, currency);
        standing.put(fund, new LinkedHashMap<>());
    }

    void reverse() {
        if (reversible.isEmpty()) {
            return;
        }
        var event = drawn(reversible);
        var back = Movements.of(event).stream().map(Move::reversed).toList();
        var needed = new LinkedHashMap<Place, Long>();
        back.stream()
                .filter(move ->
                        move.from().pocket() != Pocket.OUTSIDE && move.from().pocket() != Pocket.OVERRUN)
                .forEach(move -> needed.merge(move.from(), move.amount().minor(), Long::sum));
        var there = standing.get(event.fund());
        if (needed.entrySet().stream().allMatch(place -> there.getOrDefault(place.getKey(), 0L) >= place.getValue())) {
            reversible.remove(event);
            var entry = FundEntry.of(event);
            happens(new EntryReversed(event.fund(), id(), entry.id(), entry.initiative(), entry.party(), back));
        }
    }

    void correct() {
        if (!reversible.isEmpty()) {
            var event = drawn(reversible);
            boolean spent = event instanceof ExpenditureRecorded;
            happens(new EntryCorrected(
                    event.fund(),
                    id(),
                    FundEntry.of(event).id(),
                    random.nextBoolean() ? History.TODAY.minusDays(random.nextInt(800)) : null,
                    spent ? new Code("travel") : null,
                    BoTu.party(1 + random.nextInt(4))));
        }
    }

    final <E extends FundEvent> E happens(E event) {
        history.on(History.TODAY.minusDays(random.nextInt(400)).toString(), event);
        var there = standing.get(event.fund());
        for (var move : Movements.of(event)) {
            there.merge(move.from(), -move.amount().minor(), Long::sum);
            there.merge(move.to(), move.amount().minor(), Long::sum);
        }
        if (event instanceof ReceiptRecorded receipt) {
            receipts.add(receipt);
        }
        boolean moved = !Movements.of(event).isEmpty();
        boolean once = event instanceof ReservationEnded
                || event instanceof MoneyAssigned
                || event instanceof TransferSent
                || event instanceof TransferArrived
                || event instanceof DeterminationMade;
        if (moved && !once) {
            reversible.add(event);
        }
        return event;
    }

    /** A part of what stands in a pocket; nothing where there is nothing. */
    final List<Draw> draws(FundId fund, Pocket pocket, @Nullable String entry) {
        var some = new ArrayList<Draw>();
        for (var draw : all(fund, pocket, entry)) {
            if (some.isEmpty() || random.nextBoolean()) {
                long part = 1 + random.nextLong(draw.amount().minor());
                some.add(new Draw(draw.receipt(), new Money(part, draw.amount().currency())));
            }
        }
        return List.copyOf(some);
    }

    final List<Draw> all(FundId fund, Pocket pocket, @Nullable String entry) {
        return standing.get(fund).entrySet().stream()
                .filter(place -> place.getKey().pocket() == pocket
                        && Objects.equals(place.getKey().entry(), entry)
                        && place.getValue() > 0)
                .map(place -> new Draw(place.getKey().receipt(), new Money(place.getValue(), currencies.get(fund))))
                .toList();
    }

    /** Where a fund commits on commitments in, also something that has not arrived. */
    final List<Draw> promised(FundId fund, List<Draw> draws) {
        return promising.contains(fund)
                ? Stream.concat(draws.stream(), Stream.of(new Draw(null, money(fund))))
                        .toList()
                : draws;
    }

    /** Only this is paid. */
    static List<Draw> arrived(List<Draw> draws) {
        return draws.stream().filter(draw -> draw.receipt() != null).toList();
    }

    /** Gives some money that is free to a commitment that awaits it. */
    final void assign(FundsCommitted of) {
        var committed = of.commitment().value();
        for (var draw : all(of.fund(), Pocket.COMMITTED, committed)) {
            var free = all(of.fund(), Pocket.FREE, null);
            if (draw.receipt() == null && !free.isEmpty()) {
                var given = free.getFirst();
                var part = new Draw(given.receipt(), given.amount().least(draw.amount()));
                happens(new MoneyAssigned(of.fund(), Pocket.COMMITTED, committed, of.initiative(), List.of(part)));
            }
        }
    }

    static Money sum(List<Draw> draws) {
        return draws.stream().map(Draw::amount).reduce(Money::plus).orElseThrow();
    }

    final Money money(FundId fund) {
        return new Money(1 + random.nextLong(1_000_000), currencies.get(fund));
    }

    final TransactionId id() {
        return BoTu.transaction(number);
    }

    /** What something rests on; nothing in every fourth entry, as in those that are older than that rule. */
    final @Nullable DecisionId decision() {
        return number % 4 == 0 ? null : Council.decision(1 + number % 7);
    }

    final List<DecisionId> waivers() {
        return number % 3 == 0 ? List.of(Council.decision(1 + number % 5)) : List.of();
    }

    final <T> T drawn(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
