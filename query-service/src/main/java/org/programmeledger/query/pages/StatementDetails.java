package org.programmeledger.query.pages;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.query.statements.FiscalYears.FiscalYear;
import org.programmeledger.query.statements.Stated;

/**
 * The statement of a calendar year of a fund: as it was closed, if it is, and beside it what was learned since.
 *
 * @param known the year as it is known at the position of the page
 * @param statedAt the log position of the statement that is shown
 * @param learned one page of the entries that are effective in the closed year and were recorded since, in log order
 */
record StatementDetails(Ref fund, FiscalYear known, long statedAt, Listing<Journal.Entry> learned) {

    /**
     * One part of the statement, in the order of the chart of accounts.
     *
     * @param kind the stored name of an event; absent for the opening and the closing
     * @param debit what its debit lines add up to
     * @param credit what its credit lines add up to: the same
     */
    record Part(@Nullable String kind, List<Journal.Line> lines, Money debit, Money credit) {}

    /** An account in the closed statement, and as it is known now: debit positive, credit negative. */
    record Compared(String account, Money closed, Money now, Money difference) {}

    /** The statement that is shown: that which was closed, or else what is known. */
    public Stated shown() {
        var frozen = known.frozen();
        return frozen == null ? known.asKnown() : frozen;
    }

    /** Whether the statement that was closed cannot be computed from the log any more, which must never be. */
    public boolean broken() {
        return Boolean.FALSE.equals(known.hashMatches());
    }

    /** Whether nothing took effect in the year or before it. */
    public boolean empty() {
        var statement = shown().statement();
        return statement.opening().isEmpty() && statement.movements().isEmpty();
    }

    public Part opening() {
        return part(null, shown().statement().opening());
    }

    public List<Part> movements() {
        return shown().statement().movements().stream()
                .map(movement -> part(movement.kind(), movement.accounts()))
                .toList();
    }

    public Part closing() {
        return part(null, shown().statement().closing());
    }

    /** Each account that the closed statement or the present one knows, in the order of the chart. */
    public List<Compared> compared() {
        var then = shown().statement().closing();
        var now = known.asKnown().statement().closing();
        var nothing = Money.zero(shown().statement().currency());
        return chart(Stream.concat(then.keySet().stream(), now.keySet().stream()))
                .map(account -> {
                    var before = then.getOrDefault(account, nothing);
                    var after = now.getOrDefault(account, nothing);
                    return new Compared(account, before, after, after.minus(before));
                })
                .toList();
    }

    private Part part(@Nullable String kind, SortedMap<String, Money> accounts) {
        var nothing = Money.zero(shown().statement().currency());
        var lines = chart(accounts.keySet().stream())
                .map(account -> line(account, accounts.getOrDefault(account, nothing)))
                .toList();
        return new Part(
                kind,
                lines,
                lines.stream().flatMap(line -> Stream.ofNullable(line.debit())).reduce(nothing, Money::plus),
                lines.stream().flatMap(line -> Stream.ofNullable(line.credit())).reduce(nothing, Money::plus));
    }

    private static Journal.Line line(String account, Money balance) {
        return balance.isPositive()
                ? new Journal.Line(account, balance, null)
                : new Journal.Line(account, null, balance.negated());
    }

    private static Stream<String> chart(Stream<String> accounts) {
        var asked = accounts.toList();
        return Arrays.stream(Account.values()).map(Account::name).filter(asked::contains);
    }
}
