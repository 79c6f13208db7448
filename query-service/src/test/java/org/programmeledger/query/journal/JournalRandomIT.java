package org.programmeledger.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Account;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.FundRow;

/** Random histories: the books and the funds are told apart from the same events and must say the same. */
class JournalRandomIT {

    private static final int EVENTS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void theBooksSayOfEveryFundAtEveryPositionWhatTheFundSays(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        try (var database = ViewsDatabase.fresh()) {
            var journal = new JournalView(database.template(), database.views());
            ViewsDatabase.feed(journal, history.events(), 7);
            for (long position = 0; position <= history.head(); position++) {
                for (var fund : history.rows(new FundProjection(), position).values()) {
                    agree(fund, journal, position);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 13})
    void theTableDoesNotDependOnTheBatches(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var digests = Stream.of(1, 7, 500)
                .map(batch -> {
                    try (var database = ViewsDatabase.fresh()) {
                        ViewsDatabase.feed(
                                new JournalView(database.template(), database.views()), history.events(), batch);
                        return database.digest("journal_line");
                    }
                })
                .distinct()
                .toList();

        assertThat(digests).hasSize(1).doesNotContain("0 ");
    }

    private static void agree(FundRow fund, JournalView journal, long position) {
        var accounts = journal.balances(fund.id().value(), fund.currency(), position, null);

        assertThat(fund)
                .as("%s as of %d", fund.id(), position)
                .extracting(FundRow::pledged, FundRow::received, FundRow::committed, FundRow::available)
                .containsExactly(
                        accounts.get(Account.PLEDGED).negated(),
                        where(accounts),
                        accounts.get(Account.COMMITTED).negated(),
                        accounts.get(Account.FREE).negated());
        assertThat(accounts.values().stream()
                        .mapToLong(balance -> balance.minor())
                        .sum())
                .isZero();
    }

    private static Money where(Map<Account, Money> accounts) {
        return JournalView.WHERE_MONEY_STANDS.stream()
                .map(accounts::get)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
