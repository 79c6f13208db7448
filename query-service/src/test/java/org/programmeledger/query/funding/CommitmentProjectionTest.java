package org.programmeledger.query.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.receipt;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.SpendingEvent.FundsCommitted;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given commitments and releases, then this is what is outstanding. */
class CommitmentProjectionTest {

    private static final FundsCommitted COMMITTED = BoTu.committed(fund(1), commitment(1), initiative(3), eur("60.00"));

    private static final Money NOTHING = eur("0.00");

    private final CommitmentProjection projection = new CommitmentProjection();

    @Test
    void aCommitmentIsOutstandingAsAWhole() {
        var history = History.of(BoTu.received(fund(1), receipt(1), CITY, eur("60.00"), "NL-1", null))
                .on("2018-04-02", COMMITTED);

        assertThat(history.row(projection)).isEqualTo(row("0.00", "60.00"));
    }

    @Test
    void releasesAddUp() {
        var history = History.of(BoTu.received(fund(1), receipt(1), CITY, eur("60.00"), "NL-1", null))
                .on("2018-04-02", COMMITTED)
                .and(BoTu.released(fund(1), commitment(1), initiative(3), eur("20.00")))
                .and(BoTu.released(fund(1), commitment(1), initiative(3), eur("40.00")));

        assertThat(history.row(projection)).isEqualTo(row("60.00", "0.00"));
    }

    @Test
    void theReleaseOfAnUnknownCommitmentIsAFault() {
        var history = History.of(BoTu.released(fund(1), commitment(9), initiative(3), eur("1.00")));

        assertThatThrownBy(() -> history.row(projection)).isInstanceOf(IllegalStateException.class);
    }

    private static CommitmentRow row(String released, String outstanding) {
        return new CommitmentRow(
                commitment(1),
                fund(1),
                initiative(3),
                null,
                eur("60.00"),
                eur(released),
                eur(outstanding),
                NOTHING,
                NOTHING,
                NOTHING,
                null,
                NOTHING,
                NOTHING,
                NOTHING,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                LocalDate.parse("2018-04-02"),
                2);
    }
}
