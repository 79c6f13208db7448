package org.programmeledger.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.journal.JournalLine.credit;
import static org.programmeledger.query.journal.JournalLine.debit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.journal.JournalView.Filter;

/** The books of two funds, in two currencies, with a fact that was recorded late. */
class JournalViewIT {

    private static final Filter ALL = new Filter(null, Set.of(), null, null, null, null);

    private final ViewsDatabase database = ViewsDatabase.fresh();
    private final JournalView journal = new JournalView(database.template(), database.views());
    private final History history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
            .and(BoTu.opened(fund(2), PROGRAMME, "USD"))
            .on("2018-02-01", BoTu.pledged(fund(1), pledge(1), party(2), eur("500.00")))
            .on("2018-03-01", BoTu.received(fund(1), receipt(1), CITY, eur("300.00"), "NL-1", pledge(1)))
            .on("2018-04-01", BoTu.committed(fund(1), commitment(1), initiative(1), eur("200.00")))
            .on("2018-04-01", BoTu.committed(fund(1), commitment(2), initiative(2), eur("50.00")))
            .on("2018-05-01", BoTu.released(fund(1), commitment(1), initiative(1), eur("80.00")))
            .on("2018-03-15", BoTu.received(fund(2), receipt(2), CITY, usd("7.00"), "NL-2", null))
            // Recorded last, effective before all else: a late fact.
            .on("2018-01-15", BoTu.received(fund(1), receipt(3), CITY, eur("0.01"), "NL-3", null));

    @BeforeEach
    void feed() {
        ViewsDatabase.feed(journal, history.events(), 4);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEntryTellsWhatWasPostedAndWhy() {
        assertThat(journal.entries(ALL, 4, 3, 10))
                .containsExactly(new JournalEntry(
                        4,
                        LocalDate.parse("2018-03-01"),
                        History.START.plusSeconds(4),
                        "funding.receipt-recorded",
                        "funding.receipt-recorded",
                        fund(1).value(),
                        receipt(1).value(),
                        null,
                        CITY.value(),
                        List.of(
                                credit(Account.PLEDGES_OUTSTANDING, eur("300.00")),
                                debit(Account.PLEDGES_HONOURED, eur("300.00")),
                                debit(Account.CASH, eur("300.00")),
                                credit(Account.FREE, eur("300.00")))));
    }

    @Test
    void whatPostsNothingIsNoEntry() {
        assertThat(positions(ALL, 9)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void filtersByFundAccountInitiativeAndDate() {
        assertThat(positions(filter(fund(2).value(), null, null, null), 9)).containsExactly(8L);
        assertThat(positions(filter(null, Account.CASH, null, null), 9)).containsExactly(4L, 8L, 9L);
        assertThat(positions(filter(null, null, initiative(1).value(), null), 9))
                .containsExactly(5L, 7L);
        assertThat(positions(filter(null, null, null, LocalDate.parse("2018-03-01")), 9))
                .containsExactly(3L, 4L, 9L);
        assertThat(positions(
                        filter(fund(1).value(), Account.FREE, initiative(2).value(), LocalDate.parse("2018-04-01")), 9))
                .containsExactly(6L);
        assertThat(positions(filter("fund_none", null, null, null), 9)).isEmpty();
        assertThat(positions(filter("' or ''='", null, null, null), 9)).isEmpty();
    }

    @Test
    void anEntryFoundByOneAccountIsShownWhole() {
        var found = journal.entries(filter(null, Account.PLEDGES_HONOURED, null, null), 9, 0, 10);

        assertThat(found)
                .singleElement()
                .satisfies(entry -> assertThat(entry.lines()).hasSize(4));
    }

    @Test
    void isAskedAsOfAPositionAndByPages() {
        assertThat(positions(ALL, 2)).isEmpty();
        assertThat(positions(ALL, 6)).containsExactly(3L, 4L, 5L, 6L);
        assertThat(journal.entries(ALL, 9, 0, 3))
                .extracting(JournalEntry::position)
                .containsExactly(3L, 4L, 5L);
        assertThat(journal.entries(ALL, 9, 5, 3))
                .extracting(JournalEntry::position)
                .containsExactly(6L, 7L, 8L);
        assertThat(journal.entries(ALL, 9, 8, 3))
                .extracting(JournalEntry::position)
                .containsExactly(9L);
        assertThat(journal.entries(ALL, 9, 9, 3)).isEmpty();
    }

    @Test
    void totalsAddUpTheLinesThatTheFilterAsksFor() {
        assertThat(journal.totals(ALL, "EUR", 9)).containsExactly(eur("1430.01"), eur("1430.01"));
        assertThat(journal.totals(ALL, "USD", 9)).containsExactly(usd("7.00"), usd("7.00"));
        assertThat(journal.totals(ALL, "EUR", 3)).containsExactly(eur("500.00"), eur("500.00"));
        assertThat(journal.totals(filter(fund(2).value(), null, null, null), "EUR", 9))
                .containsExactly(eur("0.00"), eur("0.00"));
        assertThat(journal.totals(filter(null, Account.FREE, null, null), "EUR", 9))
                .containsExactly(eur("250.00"), eur("380.01"));
    }

    @Test
    void totalsAreOfTheSameLinesAsTheEntriesOfTheFilter() {
        assertThat(journal.totals(filter(null, null, initiative(1).value(), null), "EUR", 9))
                .containsExactly(eur("280.00"), eur("280.00"));
        assertThat(journal.totals(filter(null, Account.CASH, null, LocalDate.parse("2018-02-01")), "EUR", 9))
                .containsExactly(eur("0.01"), eur("0.00"));
    }

    @Test
    void balancesAreAsKnownThen() {
        assertThat(balances(9, null))
                .isEqualTo(accounts("200.00", "300.00", "-500.00", "300.01", "-130.01", "-170.00"));
        assertThat(balances(8, null))
                .isEqualTo(accounts("200.00", "300.00", "-500.00", "300.00", "-130.00", "-170.00"));
        assertThat(balances(2, null)).isEqualTo(accounts("0.00", "0.00", "0.00", "0.00", "0.00", "0.00"));
    }

    /** The same date, asked at two moments: what was known then is not what is known now. */
    @Test
    void aLateFactChangesAnEarlierDateOnlyAsKnownNow() {
        var endOfJanuary = LocalDate.parse("2018-01-31");

        assertThat(balances(8, endOfJanuary)).containsEntry(Account.CASH, eur("0.00"));
        assertThat(balances(9, endOfJanuary)).containsEntry(Account.CASH, eur("0.01"));
        assertThat(balances(9, LocalDate.parse("2018-01-14"))).containsEntry(Account.CASH, eur("0.00"));
    }

    @Test
    void balancesOfADateCountThatDateItself() {
        assertThat(balances(9, LocalDate.parse("2018-03-31"))).containsEntry(Account.COMMITTED, eur("0.00"));
        assertThat(balances(9, LocalDate.parse("2018-04-01"))).containsEntry(Account.COMMITTED, eur("-250.00"));
        assertThat(balances(9, LocalDate.parse("2018-05-01"))).containsEntry(Account.COMMITTED, eur("-170.00"));
    }

    @Test
    void whatAFundDoesNotHaveIsZero() {
        assertThat(journal.balances(fund(2).value(), "USD", 9, null))
                .containsEntry(Account.CASH, usd("7.00"))
                .containsEntry(Account.PLEDGED, usd("0.00"))
                .containsOnlyKeys(Account.values());
    }

    private Map<Account, Money> balances(long asOf, LocalDate effectiveOn) {
        return journal.balances(fund(1).value(), "EUR", asOf, effectiveOn);
    }

    private List<Long> positions(Filter filter, long asOf) {
        return journal.entries(filter, asOf, 0, 100).stream()
                .map(JournalEntry::position)
                .toList();
    }

    /** In the order of the accounts: outstanding, honoured, pledged, cash, free, committed. */
    private static Map<Account, Money> accounts(
            String outstanding, String honoured, String pledged, String cash, String free, String committed) {
        var accounts = new EnumMap<Account, Money>(Account.class);
        for (var account : Account.values()) {
            accounts.put(account, eur("0.00"));
        }
        accounts.put(Account.PLEDGES_OUTSTANDING, eur(outstanding));
        accounts.put(Account.PLEDGES_HONOURED, eur(honoured));
        accounts.put(Account.PLEDGED, eur(pledged));
        accounts.put(Account.CASH, eur(cash));
        accounts.put(Account.FREE, eur(free));
        accounts.put(Account.COMMITTED, eur(committed));
        return accounts;
    }

    private static Filter filter(
            @Nullable String fund, @Nullable Account account, @Nullable String initiative, @Nullable LocalDate until) {
        return new Filter(fund, account == null ? Set.of() : Set.of(account), initiative, null, null, until);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
