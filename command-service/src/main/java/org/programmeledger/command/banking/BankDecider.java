package org.programmeledger.command.banking;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.banking.BankCommand.ImportStatements;
import org.programmeledger.command.banking.BankCommand.MatchLine;
import org.programmeledger.command.banking.BankCommand.Statement;
import org.programmeledger.command.banking.BankCommand.UnmatchLine;
import org.programmeledger.command.banking.BankRejection.AmountsDiffer;
import org.programmeledger.command.banking.BankRejection.EntryAlreadyMatched;
import org.programmeledger.command.banking.BankRejection.LineAlreadyMatched;
import org.programmeledger.command.banking.BankRejection.LineNotMatched;
import org.programmeledger.command.banking.BankRejection.NoBankEntry;
import org.programmeledger.command.banking.BankRejection.StatementAlreadyImported;
import org.programmeledger.command.banking.BankRejection.StatementDoesNotAddUp;
import org.programmeledger.command.banking.BankRejection.StatementInAnotherCurrency;
import org.programmeledger.command.banking.BankRejection.StatementsDoNotFollow;
import org.programmeledger.command.banking.BankRejection.UnknownBankLine;
import org.programmeledger.command.banking.BankRejection.UnknownFund;
import org.programmeledger.command.funding.FundState;
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.banking.BankEvent.StatementImported;

/** Decides about bank books. Where several rules refuse, the first in the order of {@link BankRejection} answers. */
final class BankDecider {

    private BankDecider() {}

    static Verdict<BankEvent> decide(BankCommand command, BankState book, References references) {
        return switch (references.stateOf(command.book().fund(), FundState.FOLD)) {
            case FundState.Unopened _ -> refuse(new UnknownFund(command.book().fund()));
            case FundState.Open fund ->
                switch (command) {
                    case ImportStatements statements -> take(statements, book, fund.currency());
                    case MatchLine match -> match(match, book, fund);
                    case UnmatchLine unmatch -> unmatch(unmatch, book);
                };
        };
    }

    private static Verdict<BankEvent> take(ImportStatements command, BankState book, String currency) {
        var statements = command.statements();
        for (var statement : statements) {
            var fault = fault(statement, currency);
            if (fault.isPresent()) {
                return refuse(fault.get());
            }
        }
        for (int next = 1; next < statements.size(); next++) {
            var before = statements.get(next - 1);
            var after = statements.get(next);
            if (!before.accountKey().equals(after.accountKey())
                    || !before.closing().amount().equals(after.opening().amount())
                    || after.closing().on().isBefore(before.closing().on())) {
                return refuse(new StatementsDoNotFollow(before.closing(), after.opening()));
            }
        }
        var events = new ArrayList<BankEvent>();
        for (var statement : statements) {
            var earlier = book.statements().get(known(statement));
            if (earlier != null) {
                return refuse(new StatementAlreadyImported(earlier, statement.opening(), statement.closing()));
            }
            events.addAll(taken(command, statement));
        }
        return accept(events);
    }

    private static Optional<BankRejection> fault(Statement statement, String currency) {
        var opening = statement.opening();
        var closing = statement.closing();
        var booked = Money.zero(opening.amount().currency());
        for (var line : statement.lines()) {
            if (!line.amount().currency().equals(currency)) {
                return Optional.of(new StatementInAnotherCurrency(line.amount().currency(), currency));
            }
        }
        for (var balance : List.of(opening, closing)) {
            if (!balance.amount().currency().equals(currency)) {
                return Optional.of(
                        new StatementInAnotherCurrency(balance.amount().currency(), currency));
            }
        }
        for (var line : statement.lines()) {
            booked = booked.plus(line.amount());
        }
        var difference = closing.amount().minus(opening.amount()).minus(booked);
        return difference.minor() == 0
                ? Optional.empty()
                : Optional.of(new StatementDoesNotAddUp(opening, booked, closing, difference));
    }

    private static BankState.Known known(Statement statement) {
        return new BankState.Known(
                statement.accountKey(),
                statement.opening(),
                statement.closing(),
                statement.lines().size());
    }

    private static List<BankEvent> taken(ImportStatements command, Statement statement) {
        var events = new ArrayList<BankEvent>();
        events.add(new StatementImported(
                command.book(),
                statement.id(),
                command.account(),
                statement.accountKey(),
                statement.opening(),
                statement.closing(),
                statement.lines().size()));
        for (var line : statement.lines()) {
            events.add(new LineImported(
                    command.book(),
                    statement.id(),
                    line.id(),
                    line.bookedOn(),
                    line.amount(),
                    line.bankReference(),
                    line.endToEndReference(),
                    line.paymentReference()));
        }
        return events;
    }

    private static Verdict<BankEvent> match(MatchLine command, BankState book, FundState.Open fund) {
        var line = book.lines().get(command.line());
        if (line == null) {
            return refuse(new UnknownBankLine(command.line()));
        }
        if (line.entry() != null) {
            return refuse(new LineAlreadyMatched(command.line(), line.entry()));
        }
        var cash = fund.cashOf(command.entry());
        if (cash == null) {
            return refuse(new NoBankEntry(command.entry()));
        }
        var other = book.matched().get(command.entry());
        if (other != null) {
            return refuse(new EntryAlreadyMatched(command.entry(), other));
        }
        if (!line.amount().equals(cash)) {
            return refuse(new AmountsDiffer(line.amount(), cash));
        }
        return accept(new LineMatched(command.book(), command.line(), command.entry()));
    }

    private static Verdict<BankEvent> unmatch(UnmatchLine command, BankState book) {
        var line = book.lines().get(command.line());
        if (line == null) {
            return refuse(new UnknownBankLine(command.line()));
        }
        var entry = line.entry();
        return entry == null
                ? refuse(new LineNotMatched(command.line()))
                : accept(new LineUnmatched(command.book(), command.line(), entry));
    }
}
