package org.programmeledger.query.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.Movements;
import org.programmeledger.events.funding.Posting;
import org.programmeledger.query.RandomHistory;

/** Whatever happens to a fund, its lines sum to zero per currency (invariant 3). */
class PostingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMonetaryEventBalancesToZeroPerCurrency(long seed) {
        var postings = RandomHistory.of(seed, 400).events().stream()
                .filter(event -> event.event() instanceof FundEvent)
                .map(event -> Posting.of(Movements.of((FundEvent) event.event())))
                .toList();

        assertThat(postings).hasSizeGreaterThan(100);
        assertThat(postings).allSatisfy(lines -> {
            var perCurrency = lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.amount().currency(),
                            Collectors.summingLong(line -> line.amount().minor())));
            assertThat(perCurrency.values()).allMatch(sum -> sum == 0);
            assertThat(lines).noneMatch(line -> line.amount().minor() == 0);
        });
    }
}
