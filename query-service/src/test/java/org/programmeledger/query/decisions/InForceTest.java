package org.programmeledger.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.Council.benches;
import static org.programmeledger.query.Council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.query.Council;
import org.programmeledger.query.History;
import org.programmeledger.query.decisions.DecisionRow.RegisterEntry;
import org.programmeledger.query.decisions.InForce.Standing;

/** A decision holds from its first to its last day, and until another takes its place. */
class InForceTest {

    private static final LocalDate FROM = LocalDate.parse("2026-12-01");
    private static final LocalDate UNTIL = LocalDate.parse("2026-12-31");

    private static RegisterEntry entry(@Nullable LocalDate until, boolean struck) {
        return new RegisterEntry(1, FROM, until, List.of(), false, null, null, struck);
    }

    private static DecisionRow later(int number, LocalDate from) {
        var history = History.of(
                Council.proposed(number, benches(decision(1))),
                Council.entered(number, benches(decision(1)), from, null));
        return Objects.requireNonNull(history.row(new DecisionProjection()));
    }

    @Test
    void bothItsFirstAndItsLastDayAreIncluded() {
        var holds = InForce.of(entry(UNTIL, false), List.of());

        assertThat(holds.standingOn(FROM.minusDays(1))).isEqualTo(Standing.NOT_YET);
        assertThat(holds.standingOn(FROM)).isEqualTo(Standing.IN_FORCE);
        assertThat(holds.standingOn(UNTIL)).isEqualTo(Standing.IN_FORCE);
        assertThat(holds.standingOn(UNTIL.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void withoutALastDayItHoldsUntilFurtherNotice() {
        assertThat(InForce.of(entry(null, false), List.of()).on(LocalDate.parse("2099-01-01")))
                .isTrue();
    }

    @Test
    void theFirstOfThoseThatTakeItsPlaceEndsItTheDayBefore() {
        var holds = InForce.of(entry(UNTIL, false), List.of(later(2, FROM.plusDays(20)), later(3, FROM.plusDays(10))));

        assertThat(holds.until()).isEqualTo(FROM.plusDays(9));
        assertThat(holds.standingOn(FROM.plusDays(9))).isEqualTo(Standing.IN_FORCE);
        assertThat(holds.standingOn(FROM.plusDays(10))).isEqualTo(Standing.SUPERSEDED);
        assertThat(holds.supersededBy()).containsExactly(decision(2), decision(3));
    }

    @Test
    void itsOwnEndCountsIfItComesFirst() {
        assertThat(InForce.of(entry(UNTIL, false), List.of(later(2, UNTIL.plusDays(9))))
                        .until())
                .isEqualTo(UNTIL);
    }

    @Test
    void whatIsStruckNeverHolds() {
        assertThat(InForce.of(entry(null, true), List.of()).standingOn(FROM)).isEqualTo(Standing.STRUCK);
    }
}
