package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are found however many pages of others lie before them. */
class SieveTest {

    private static final int ROWS = 2 * Sieve.SOME + 3;

    private static List<Integer> page(String after) {
        int first = after.isEmpty() ? 0 : Integer.parseInt(after) + 1;
        return IntStream.range(first, Math.min(ROWS, first + Sieve.SOME))
                .boxed()
                .toList();
    }

    private final Sieve<Integer> sieve = new Sieve<>(SieveTest::page, number -> Integer.toString(number));

    @Test
    void findsWhatIsOnALaterPageAndNothingTwice() {
        assertThat(sieve.sift(number -> number % 500 == 2, "", 10)).containsExactly(2, 502, 1002);
    }

    @Test
    void stopsAtTheLimitAndGoesOnAfterACursor() {
        assertThat(sieve.sift(number -> number % 500 == 2, "", 2)).containsExactly(2, 502);
        assertThat(sieve.sift(number -> number % 500 == 2, "502", 2)).containsExactly(1002);
    }

    @Test
    void allAreAllAlsoWhenTheLastPageIsFull() {
        var exactly = new Sieve<Integer>(
                after -> page(after).stream()
                        .filter(number -> number < 2 * Sieve.SOME)
                        .toList(),
                number -> Integer.toString(number));

        assertThat(sieve.all("")).hasSize(ROWS);
        assertThat(exactly.all("")).hasSize(2 * Sieve.SOME);
        assertThat(new Sieve<Integer>(_ -> List.of(), number -> Integer.toString(number)).all(""))
                .isEmpty();
    }
}
