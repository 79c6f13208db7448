package org.programmeledger.query.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.eventlog.LogMark;

/** A log that has lost something says what; one that has not says nothing. */
class ComparisonTest {

    @Test
    void aLogThatIsWhatWasSeenOrFurtherMissesNothing() {
        assertThat(compare(seen(10, 20, 30), log(30, 99))).isEmpty();
        assertThat(compare(seen(10, 20, 30), log(45, 99))).isEmpty();
        assertThat(compare(List.of(), log(5, 99))).isEmpty();
        assertThat(compare(List.of(), log(0, 99))).isEmpty();
    }

    @Test
    void aLogThatEndsTooEarlyMissesExactlyTheRest() {
        assertThat(compare(seen(10, 20, 30), log(25, 99))).contains(new Missing(26, 30, time(25), time(30), null));
        assertThat(compare(seen(10, 20, 30), log(20, 99))).contains(new Missing(21, 30, time(20), time(30), null));
        assertThat(compare(seen(10, 20), log(0, 99))).contains(new Missing(1, 20, null, time(20), null));
        assertThat(compare(seen(10, 20, 30), log(25, 99)).orElseThrow().count()).isEqualTo(5);
    }

    @Test
    void aLogThatWentOnAfterItsLossHasAnotherHistory() {
        assertThat(compare(seen(10, 20, 30), log(50, 15))).contains(new Missing(11, 30, time(10), time(30), 20L));
        assertThat(compare(seen(10, 20, 30), log(22, 15))).contains(new Missing(11, 30, time(10), time(30), 20L));
        assertThat(compare(seen(10, 20, 30), log(18, 15)))
                .as("though nothing was seen between 10 and 20, what stands at 18 was recorded too late")
                .contains(new Missing(11, 30, time(10), time(30), 18L));
        assertThat(compare(seen(10, 20), log(50, 0))).contains(new Missing(1, 20, null, time(20), 10L));
    }

    @Test
    void theSentenceSaysWhatAndWhen() {
        assertThat(new Missing(26, 30, time(25), time(30), null).sentence())
                .isEqualTo("The log ends before what was seen of it: positions 26 to 30, recorded after"
                        + " 2026-11-24T12:00:25Z and until 2026-11-24T12:00:30Z, are missing");
        assertThat(new Missing(11, 30, null, time(30), 20L).sentence())
                .contains("up to position 10 it is the same", "at position 20 stands another event");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasSeenAndWhereverTheHistoriesPartTheLossLiesInWhatIsSaid(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var positions = LongStream.rangeClosed(1, 100)
                    .filter(p -> random.nextInt(4) == 0)
                    .toArray();
            long same = random.nextInt(110);
            long end = same + random.nextInt(20);
            var missing = compare(seen(positions), log(end, same));
            long last = positions.length == 0 ? 0 : positions[positions.length - 1];
            assertThat(missing.isPresent()).as("same to " + same + " of " + end).isEqualTo(last > same);
            missing.ifPresent(found -> {
                assertThat(found.fromPosition()).isBetween(1L, same + 1);
                assertThat(found.toPosition()).isEqualTo(last);
                assertThat(found.otherEventAt() == null || found.otherEventAt() > same)
                        .isTrue();
            });
        }
    }

    private static Optional<Missing> compare(List<LogMark> seen, Log log) {
        return new Comparison(seen).with(log.end(), log.at());
    }

    private record Log(long end, LongFunction<Optional<LogMark>> at) {}

    /** A log up to an end, whose events after a position are others than were seen. */
    private static Log log(long end, long sameUpTo) {
        return new Log(
                end,
                position -> position < 1 || position > end
                        ? Optional.empty()
                        : Optional.of(
                                position <= sameUpTo
                                        ? new LogMark(position, "event-" + position, time(position))
                                        : new LogMark(position, "other-" + position, time(position + 1000))));
    }

    private static List<LogMark> seen(long... positions) {
        var marks = new ArrayList<LogMark>();
        for (long position : positions) {
            marks.add(new LogMark(position, "event-" + position, time(position)));
        }
        return marks;
    }

    private static Instant time(long position) {
        return Instant.parse("2026-11-24T12:00:00Z").plusSeconds(position);
    }
}
