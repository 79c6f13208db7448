package org.programmeledger.query.statements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoint;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.journal.JournalEntry;
import org.programmeledger.query.journal.JournalLine;
import org.programmeledger.query.journal.JournalView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trial balance, statements and fiscal years of a fund over HTTP. */
@RestController
class StatementHttp {

    private final Statements statements;
    private final FiscalYears years;
    private final JournalView journal;
    private final HistoryView<FundRow> funds;
    private final ReadPoints readPoints;

    StatementHttp(
            Statements statements,
            FiscalYears years,
            JournalView journal,
            HistoryView<FundRow> funds,
            ReadPoints readPoints) {
        this.statements = statements;
        this.years = years;
        this.journal = journal;
        this.funds = funds;
        this.readPoints = readPoints;
    }

    /**
     * Every account of a fund by its balance.
     *
     * @param effectiveOn only what was effective on or before this date, if asked for
     * @param accounts in the order of the chart; an account without balance has neither debit nor credit
     * @param debit all debit balances
     * @param credit all credit balances; the same
     */
    record TrialBalance(
            FundId fund, @Nullable LocalDate effectiveOn, List<JournalLine> accounts, Money debit, Money credit) {}

    @GetMapping("/v1/funds/{id}/trial-balance")
    ResponseEntity<Answers.One<TrialBalance>> trialBalance(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var at = readPoints.resolve(asOf, minPosition, Statements.VIEWS);
        var fund = fund(id, at);
        var balances = journal.balances(id.value(), fund.currency(), at.position(), effectiveOn);
        var lines = Arrays.stream(Account.values())
                .map(account -> line(account, Objects.requireNonNull(balances.get(account))))
                .toList();
        var nothing = Money.zero(fund.currency());
        var debit =
                lines.stream().map(JournalLine::debit).filter(Objects::nonNull).reduce(nothing, Money::plus);
        var credit =
                lines.stream().map(JournalLine::credit).filter(Objects::nonNull).reduce(nothing, Money::plus);
        return Answers.one(at, new TrialBalance(id, effectiveOn, lines, debit, credit));
    }

    private static JournalLine line(Account account, Money balance) {
        return new JournalLine(
                account,
                balance.isPositive() ? balance : null,
                balance.minor() < 0 ? balance.negated() : null,
                null,
                null,
                null);
    }

    /** A statement of a calendar year, or of the days from one date until another. */
    @GetMapping("/v1/funds/{id}/statements")
    ResponseEntity<Answers.One<Stated>> statement(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        var period = Period.asked(year, from, until);
        var at = readPoints.resolve(asOf, minPosition, Statements.VIEWS);
        var fund = fund(id, at);
        var asked = new JournalView.Filter(id.value(), Set.of(), initiative, party, null, null);
        return Answers.one(at, statements.of(asked, fund.currency(), period.first(), period.last(), at.position()));
    }

    @GetMapping("/v1/funds/{id}/fiscal-years")
    ResponseEntity<Answers.Many<FiscalYearRow>> years(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        int after = Math.toIntExact(Math.min(QueryParameters.positionCursor(cursor), 9999));
        var at = readPoints.resolve(asOf, minPosition, FiscalYears.VIEWS);
        var found = years.list(fund(id, at), at.position(), after, most + 1);
        return Answers.page(at, found, most, row -> Integer.toString(row.year()));
    }

    @GetMapping("/v1/funds/{id}/fiscal-years/{year}")
    ResponseEntity<Answers.One<FiscalYears.FiscalYear>> year(
            @PathVariable FundId id,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition) {
        Period.known(year);
        var at = readPoints.resolve(asOf, minPosition, FiscalYears.VIEWS);
        return Answers.one(at, years.of(fund(id, at), year, at.position()));
    }

    @GetMapping("/v1/funds/{id}/fiscal-years/{year}/adjustments")
    ResponseEntity<Answers.Many<JournalEntry>> adjustments(
            @PathVariable FundId id,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        Period.known(year);
        var at = readPoints.resolve(asOf, minPosition, FiscalYears.VIEWS);
        var found = years.adjustments(fund(id, at), year, at.position(), after, most + 1);
        return Answers.page(at, found, most, entry -> Long.toString(entry.position()));
    }

    private FundRow fund(FundId id, ReadPoint at) {
        return funds.find(id.value(), at.position()).orElseThrow(Problem::notFound);
    }
}
