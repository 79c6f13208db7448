package org.programmeledger.command.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.eur;
import static org.programmeledger.command.BoTu.fund;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.BoTu.receipt;
import static org.programmeledger.command.BoTu.transaction;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.BoTu;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.banking.BankCommand.ImportStatements;
import org.programmeledger.command.banking.BankCommand.Line;
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
import org.programmeledger.events.Money;
import org.programmeledger.events.banking.Balance;
import org.programmeledger.events.banking.BankBookId;
import org.programmeledger.events.banking.BankEvent;
import org.programmeledger.events.banking.BankEvent.LineImported;
import org.programmeledger.events.banking.BankEvent.LineMatched;
import org.programmeledger.events.banking.BankEvent.LineUnmatched;
import org.programmeledger.events.banking.BankEvent.StatementImported;
import org.programmeledger.events.banking.BankLineId;
import org.programmeledger.events.banking.StatementId;
import org.programmeledger.events.funding.BooksEvent.EntryReversed;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Restriction;

class BankDeciderTest {

    private static final BankBookId BOOK = BankBookId.of(fund(1));
    private static final LocalDate MONDAY = LocalDate.parse("2019-04-01");
    private static final ReceiptRecorded RECEIVED = new ReceiptRecorded(
            fund(1), receipt(1), CITY, eur("40.00"), "NL-1", null, null, Restriction.NONE, null, null, null);

    private final History history = History.of(BoTu.world())
            .and(new FundOpened(fund(1), PROGRAMME, "Fund", CITY, "EUR", Restriction.NONE), RECEIVED);

    private static StatementId statement(int number) {
        return new StatementId(id(StatementId.PREFIX, number));
    }

    private static BankLineId line(int number) {
        return new BankLineId(id(BankLineId.PREFIX, number));
    }

    private static Balance balance(int day, String amount) {
        return new Balance(MONDAY.plusDays(day), eur(amount));
    }

    private static Statement statement(int number, Balance opening, Balance closing, Money... lines) {
        var all = java.util.stream.IntStream.range(0, lines.length)
                .mapToObj(at -> new Line(line(number * 10 + at), closing.on(), lines[at], "BR" + at, null, null))
                .toList();
        return new Statement(statement(number), "key", opening, closing, all);
    }

    private static ImportStatements taking(Statement... statements) {
        return new ImportStatements(BOOK, "Current account", List.of(statements));
    }

    private static LineImported imported(int statement, int line, String amount) {
        return new LineImported(
                BOOK, statement(statement), line(line), MONDAY.plusDays(1), eur(amount), "BR0", null, null);
    }

    private Verdict<BankEvent> when(BankCommand command) {
        return BankDecider.decide(command, history.stateOf(command.book(), BankState.FOLD), history);
    }

    private void refuses(BankCommand command, BankRejection rejection) {
        assertThat(when(command)).isEqualTo(refuse(rejection));
    }

    @Test
    void aStatementThatAddsUpIsTakenInWithItsLines() {
        var command = taking(statement(1, balance(0, "10.00"), balance(1, "50.00"), eur("40.00")));

        assertThat(when(command))
                .isEqualTo(new Verdict.Accepted<BankEvent>(
                        List.of(
                                new StatementImported(
                                        BOOK,
                                        statement(1),
                                        "Current account",
                                        "key",
                                        balance(0, "10.00"),
                                        balance(1, "50.00"),
                                        1),
                                imported(1, 10, "40.00")),
                        List.of()));
        assertThat(command.dateOf(imported(1, 10, "40.00"))).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whatDoesNotAddUpToTheCentIsRefusedWithTheDifference() {
        refuses(
                taking(statement(1, balance(0, "10.00"), balance(1, "50.01"), eur("40.00"))),
                new StatementDoesNotAddUp(balance(0, "10.00"), eur("40.00"), balance(1, "50.01"), eur("0.01")));
    }

    @Test
    void statementsInOneFileFollowEachOther() {
        var first = statement(1, balance(0, "10.00"), balance(1, "50.00"), eur("40.00"));

        assertThat(when(taking(first, statement(2, balance(1, "50.00"), balance(2, "49.00"), eur("-1.00")))))
                .isInstanceOf(Verdict.Accepted.class);
        refuses(
                taking(first, statement(2, balance(1, "51.00"), balance(2, "50.00"), eur("-1.00"))),
                new StatementsDoNotFollow(balance(1, "50.00"), balance(1, "51.00")));
    }

    @Test
    void aStatementIsTakenInOnceAlsoAsAPartOfAnotherFile() {
        history.and(new StatementImported(
                BOOK, statement(9), "Current account", "key", balance(1, "50.00"), balance(2, "49.00"), 1));

        refuses(
                taking(
                        statement(1, balance(0, "10.00"), balance(1, "50.00"), eur("40.00")),
                        statement(2, balance(1, "50.00"), balance(2, "49.00"), eur("-1.00"))),
                new StatementAlreadyImported(statement(9), balance(1, "50.00"), balance(2, "49.00")));
    }

    @Test
    void aBankBookIsOfAFundAndItsCurrency() {
        refuses(new ImportStatements(BankBookId.of(fund(2)), "Current account", List.of()), new UnknownFund(fund(2)));
        var dollars = new Balance(MONDAY, Money.parse("1.00", "USD"));
        refuses(taking(statement(1, dollars, dollars)), new StatementInAnotherCurrency("USD", "EUR"));
    }

    @Test
    void aLineIsMatchedToAnEntryOfTheSameAmountAndDirection() {
        history.and(imported(1, 10, "40.00"), imported(1, 11, "-40.00"), imported(1, 12, "39.99"));
        var entry = receipt(1).value();

        assertThat(when(new MatchLine(BOOK, line(10), entry)))
                .isEqualTo(accept(new LineMatched(BOOK, line(10), entry)));
        refuses(new MatchLine(BOOK, line(11), entry), new AmountsDiffer(eur("-40.00"), eur("40.00")));
        refuses(new MatchLine(BOOK, line(12), entry), new AmountsDiffer(eur("39.99"), eur("40.00")));
        refuses(new MatchLine(BOOK, line(99), entry), new UnknownBankLine(line(99)));
    }

    @Test
    void aLineIsOneEntryAndAnEntryIsOneLine() {
        var entry = receipt(1).value();
        history.and(imported(1, 10, "40.00"), imported(2, 20, "40.00"), new LineMatched(BOOK, line(10), entry));

        refuses(new MatchLine(BOOK, line(10), entry), new LineAlreadyMatched(line(10), entry));
        refuses(new MatchLine(BOOK, line(20), entry), new EntryAlreadyMatched(entry, line(10)));
    }

    @Test
    void whatWasUnmatchedMayBeMatchedAgain() {
        var entry = receipt(1).value();
        history.and(imported(1, 10, "40.00"), imported(2, 20, "40.00"));
        refuses(new UnmatchLine(BOOK, line(10)), new LineNotMatched(line(10)));

        history.and(new LineMatched(BOOK, line(10), entry));
        assertThat(when(new UnmatchLine(BOOK, line(10)))).isEqualTo(accept(new LineUnmatched(BOOK, line(10), entry)));

        history.and(new LineUnmatched(BOOK, line(10), entry));
        assertThat(when(new MatchLine(BOOK, line(20), entry)))
                .isEqualTo(accept(new LineMatched(BOOK, line(20), entry)));
    }

    @Test
    void anEntryThatWasReversedNeverReachedTheBank() {
        history.and(
                imported(1, 10, "40.00"),
                new EntryReversed(
                        fund(1),
                        transaction(1),
                        receipt(1).value(),
                        null,
                        CITY,
                        Movements.of(RECEIVED).stream()
                                .map(move -> new org.programmeledger.events.funding.Move(
                                        move.to(), move.from(), move.amount()))
                                .toList()));

        refuses(
                new MatchLine(BOOK, line(10), receipt(1).value()),
                new NoBankEntry(receipt(1).value()));
        refuses(new MatchLine(BOOK, line(10), "receipt_x"), new NoBankEntry("receipt_x"));
    }
}
