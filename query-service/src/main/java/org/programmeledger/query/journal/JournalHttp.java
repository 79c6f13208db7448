package org.programmeledger.query.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.http.Problem;
import org.programmeledger.query.Answers;
import org.programmeledger.query.HistoryView;
import org.programmeledger.query.QueryParameters;
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.FundRow;
import org.programmeledger.query.journal.JournalLine.Account;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books over HTTP: entries, and the balance of a fund computed from them. */
@RestController
class JournalHttp {

    private static final List<String> VIEWS = List.of("journal");

    private final JournalView journal;
    private final HistoryView<FundRow> funds;
    private final ReadPoints readPoints;

    JournalHttp(JournalView journal, HistoryView<FundRow> funds, ReadPoints readPoints) {
        this.journal = journal;
        this.funds = funds;
        this.readPoints = readPoints;
    }

    /**
     * The balance of a fund from its journal.
     *
     * @param effectiveOn only what was effective on or before this date, if asked for
     * @param pledged all promises
     * @param pledgesOutstanding promises not yet honoured; negative where more was received than promised
     * @param received money that came in
     * @param committed committed and not released
     * @param available received − committed; negative at a date before the money that backs it came in
     * @param accounts every account: debit positive, credit negative; the sum is zero
     */
    record Balance(
            FundId fund,
            @Nullable LocalDate effectiveOn,
            Money pledged,
            Money pledgesOutstanding,
            Money received,
            Money committed,
            Money available,
            Map<Account, Money> accounts) {}

    @GetMapping("/v1/funds/{id}/balance")
    ResponseEntity<Answers.One<Balance>> balance(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn) {
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "journal"));
        var fund = funds.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        var accounts = journal.balances(id.value(), fund.currency(), at.position(), effectiveOn);
        var nothing = Money.zero(fund.currency());
        var balance = new Balance(
                id,
                effectiveOn,
                accounts.getOrDefault(Account.PLEDGED, nothing).negated(),
                accounts.getOrDefault(Account.PLEDGES_OUTSTANDING, nothing),
                accounts.getOrDefault(Account.CASH, nothing),
                accounts.getOrDefault(Account.COMMITTED, nothing).negated(),
                accounts.getOrDefault(Account.FREE, nothing).negated(),
                accounts);
        return Answers.one(at, balance);
    }

    @GetMapping("/v1/journal-entries")
    ResponseEntity<Answers.Many<JournalEntry>> entries(
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(required = false) @Nullable Account account,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new JournalView.Filter(fund, account, initiative, effectiveOn);
        var found = journal.entries(filter, at.position(), after, most + 1);
        return Answers.page(at, found, most, entry -> Long.toString(entry.position()));
    }
}
