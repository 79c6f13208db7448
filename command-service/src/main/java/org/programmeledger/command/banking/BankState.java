package org.programmeledger.command.banking;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.programmeledger.command.Fold;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.banking.BankEvent.StatementImported;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;

/**
 * A bank book as its rules see it; every fund has one, which is empty at first. The maps grow without being copied.
 *
 * @param statements which are there
 * @param lines of all of them
 * @param matched which line each entry was found to be
 */
record BankState(PMap<Known, StatementId> statements, PMap<BankLineId, Line> lines, PMap<String, BankLineId> matched) {

    /** What tells a statement from others, in whatever format it comes. */
    record Known(String accountKey, Balance opening, Balance closing, int lines) {}

    /** A line, and the entry it was matched to. */
    record Line(Money amount, @Nullable String entry) {}

    /** How a bank book follows from its events. */
    static final Fold<BankEvent, BankState> FOLD = new Fold<>(
            BankEvent.class,
            new BankState(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty()),
            BankState::evolve);

    private static BankState evolve(BankState book, BankEvent event) {
        return switch (event) {
            case StatementImported(var _, var id, var _, var key, var opening, var closing, var lines) ->
                new BankState(
                        book.statements.plus(new Known(key, opening, closing, lines), id), book.lines, book.matched);
            case LineImported line -> book.with(line.line(), new Line(line.amount(), null), book.matched);
            case LineMatched(var _, var line, var entry) ->
                book.with(line, new Line(book.amountOf(line), entry), book.matched.plus(entry, line));
            case LineUnmatched(var _, var line, var entry) ->
                book.with(line, new Line(book.amountOf(line), null), book.matched.minus(entry));
        };
    }

    private Money amountOf(BankLineId line) {
        var known = lines.get(line);
        if (known == null) {
            throw new IllegalStateException("a line is there before it is matched");
        }
        return known.amount();
    }

    private BankState with(BankLineId id, Line line, PMap<String, BankLineId> nowMatched) {
        return new BankState(statements, lines.plus(id, line), nowMatched);
    }
}
