package org.programmeledger.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.journal.JournalLine.credit;
import static org.programmeledger.query.journal.JournalLine.debit;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundEvent.CommitmentReleased;
import org.programmeledger.events.funding.FundEvent.FundsCommitted;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.events.funding.FundEvent.ReceiptRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.journal.JournalLine.Account;

/** Every monetary event is posted to exactly these accounts, and its lines sum to zero. */
class PostingTest {

    @Test
    void openingAFundPostsNothing() {
        assertThat(Posting.of(BoTu.opened(fund(1), PROGRAMME, "EUR")).lines()).isEmpty();
    }

    @Test
    void aPledgeStandsInTheMemorandumAccountsOnly() {
        var posting = Posting.of(new PledgeRecorded(fund(1), pledge(1), CITY, eur("10.00")));

        assertThat(posting.lines())
                .containsExactly(
                        debit(Account.PLEDGES_OUTSTANDING, eur("10.00")), credit(Account.PLEDGED, eur("10.00")));
        assertThat(posting)
                .extracting(Posting::fund, Posting::subject, Posting::initiative, Posting::party)
                .containsExactly(fund(1).value(), pledge(1).value(), null, CITY.value());
    }

    @Test
    void aReceiptIsCashAndFree() {
        var posting = Posting.of(new ReceiptRecorded(fund(1), receipt(1), CITY, eur("10.00"), "NL-1", null));

        assertThat(posting.lines())
                .containsExactly(debit(Account.CASH, eur("10.00")), credit(Account.FREE, eur("10.00")));
        assertThat(posting)
                .extracting(Posting::fund, Posting::subject, Posting::initiative, Posting::party)
                .containsExactly(fund(1).value(), receipt(1).value(), null, CITY.value());
    }

    @Test
    void aReceiptOnAPledgeHonoursItToo() {
        var posting = Posting.of(new ReceiptRecorded(fund(1), receipt(1), CITY, eur("10.00"), "NL-1", pledge(1)));

        assertThat(posting.lines())
                .containsExactly(
                        debit(Account.CASH, eur("10.00")),
                        credit(Account.FREE, eur("10.00")),
                        debit(Account.PLEDGES_HONOURED, eur("10.00")),
                        credit(Account.PLEDGES_OUTSTANDING, eur("10.00")));
    }

    @Test
    void aCommitmentMovesFromFreeToCommitted() {
        var posting = Posting.of(new FundsCommitted(fund(1), commitment(1), initiative(1), eur("10.00")));

        assertThat(posting.lines())
                .containsExactly(debit(Account.FREE, eur("10.00")), credit(Account.COMMITTED, eur("10.00")));
        assertThat(posting)
                .extracting(Posting::fund, Posting::subject, Posting::initiative, Posting::party)
                .containsExactly(
                        fund(1).value(), commitment(1).value(), initiative(1).value(), null);
    }

    @Test
    void aReleaseMovesBack() {
        var posting = Posting.of(new CommitmentReleased(fund(1), commitment(1), initiative(1), eur("10.00")));

        assertThat(posting.lines())
                .containsExactly(debit(Account.COMMITTED, eur("10.00")), credit(Account.FREE, eur("10.00")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMonetaryEventBalancesToZeroPerCurrency(long seed) {
        var postings = RandomHistory.of(seed, 400).events().stream()
                .filter(event -> event.event() instanceof FundEvent)
                .map(event -> Posting.of((FundEvent) event.event()))
                .toList();

        assertThat(postings).hasSizeGreaterThan(100);
        assertThat(postings).allSatisfy(posting -> {
            var perCurrency = posting.lines().stream()
                    .collect(Collectors.groupingBy(
                            JournalLine::currency, Collectors.summingLong(JournalLine::signedMinor)));
            assertThat(perCurrency.values()).allMatch(sum -> sum == 0);
            assertThat(posting.lines())
                    .allMatch(line -> (line.debit() == null) != (line.credit() == null))
                    .allMatch(line -> line.signedMinor() != 0);
        });
    }
}
