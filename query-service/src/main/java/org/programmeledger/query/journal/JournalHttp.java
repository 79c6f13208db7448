package org.programmeledger.query.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.programmeledger.query.ReadPoints;
import org.programmeledger.query.funding.FundRow;
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
     * The balance of a fund from its journal, as the row of the fund has it, at any effective date.
     *
     * @param effectiveOn only what was effective on or before this date, if asked for
     * @param pledged all promises
     * @param pledgesOutstanding promises not yet honoured; negative where more was received than promised
     * @param commitmentsIn all that funders bound themselves to
     * @param received money that came in, less what was refunded or sent on
     * @param committed committed and neither released nor spent
     * @param advanced the part of that which was paid in advance
     * @param spent spent, covered or not
     * @param overrun the part of that which nothing covers
     * @param available free; negative at a date before the money that backs a commitment came in
     * @param accounts every account: debit positive, credit negative; the sum is zero
     */
    record Balance(
            FundId fund,
            @Nullable LocalDate effectiveOn,
            Money pledged,
            Money pledgesOutstanding,
            Money commitmentsIn,
            Money received,
            Money reserved,
            Money committed,
            Money advanced,
            Money spent,
            Money recoverable,
            Money writtenOff,
            Money overrun,
            Money available,
            Map<Account, Money> accounts) {

        static Balance of(FundId fund, @Nullable LocalDate effectiveOn, Map<Account, Money> accounts) {
            var received = JournalView.WHERE_MONEY_STANDS.stream()
                    .map(account -> of(accounts, account))
                    .reduce(Money::plus)
                    .orElseThrow();
            return new Balance(
                    fund,
                    effectiveOn,
                    of(accounts, Account.PLEDGED).negated(),
                    of(accounts, Account.PLEDGES_OUTSTANDING),
                    of(accounts, Account.COMMITTED_IN).negated(),
                    received,
                    of(accounts, Account.RESERVED).negated(),
                    of(accounts, Account.COMMITTED).negated(),
                    of(accounts, Account.ADVANCES),
                    of(accounts, Account.SPENT).negated(),
                    of(accounts, Account.RECOVERABLE),
                    of(accounts, Account.WRITE_OFFS),
                    of(accounts, Account.OVERRUN),
                    of(accounts, Account.FREE).negated(),
                    accounts);
        }

        private static Money of(Map<Account, Money> accounts, Account account) {
            return Objects.requireNonNull(accounts.get(account));
        }
    }

    @GetMapping("/v1/funds/{id}/balance")
    ResponseEntity<Answers.One<Balance>> balance(
            @PathVariable FundId id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn) {
        var at = readPoints.resolve(asOf, minPosition, List.of("fund", "journal"));
        var fund = funds.find(id.value(), at.position()).orElseThrow(Problem::notFound);
        var accounts = journal.balances(id.value(), fund.currency(), at.position(), effectiveOn);
        return Answers.one(at, Balance.of(id, effectiveOn, accounts));
    }

    @GetMapping("/v1/journal-entries")
    ResponseEntity<Answers.Many<JournalEntry>> entries(
            @RequestParam(required = false) @Nullable String fund,
            @RequestParam(required = false) @Nullable Account account,
            @RequestParam(required = false) @Nullable String initiative,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable LocalDate effectiveFrom,
            @RequestParam(required = false) @Nullable LocalDate effectiveOn,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String minPosition,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = QueryParameters.limit(limit);
        long after = QueryParameters.positionCursor(cursor);
        var at = readPoints.resolve(asOf, minPosition, VIEWS);
        var filter = new JournalView.Filter(
                fund, account == null ? Set.of() : Set.of(account), initiative, party, effectiveFrom, effectiveOn);
        var found = journal.entries(filter, at.position(), after, most + 1);
        return Answers.page(at, found, most, entry -> Long.toString(entry.position()));
    }
}
