package org.programmeledger.query.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.funding.FundEvent.PledgeRecorded;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given pledges and receipts, then this is what came of each pledge. */
class PledgeProjectionTest {

    private static final PledgeRecorded PLEDGED = BoTu.pledged(fund(1), pledge(1), party(2), eur("100.00"));

    private final PledgeProjection projection = new PledgeProjection();

    @Test
    void aPledgeBeginsWithNothingReceived() {
        var history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR")).on("2018-03-01", PLEDGED);

        assertThat(history.row(projection)).isEqualTo(row("0.00"));
    }

    @Test
    void receiptsAgainstItAddUp() {
        var history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
                .on("2018-03-01", PLEDGED)
                .on("2018-05-01", BoTu.received(fund(1), receipt(1), CITY, eur("40.00"), "NL-1", pledge(1)))
                .on("2018-06-01", BoTu.received(fund(1), receipt(2), CITY, eur("70.00"), "NL-2", pledge(1)));

        assertThat(history.row(projection)).isEqualTo(row("110.00"));
    }

    @Test
    void aReceiptWithoutAPledgeTouchesNone() {
        var history = History.of(BoTu.opened(fund(1), PROGRAMME, "EUR"))
                .on("2018-03-01", PLEDGED)
                .and(BoTu.received(fund(1), receipt(1), CITY, eur("40.00"), "NL-1", null));

        assertThat(history.row(projection)).isEqualTo(row("0.00"));
    }

    @Test
    void aReceiptAgainstAnUnknownPledgeIsAFault() {
        var history = History.of(BoTu.received(fund(1), receipt(1), CITY, eur("40.00"), "NL-1", pledge(9)));

        assertThatThrownBy(() -> history.row(projection)).isInstanceOf(IllegalStateException.class);
    }

    private static PledgeRow row(String received) {
        return new PledgeRow(
                pledge(1),
                fund(1),
                party(2),
                eur("100.00"),
                eur("0.00"),
                eur(received),
                eur(received).isPositive(),
                null,
                null,
                false,
                LocalDate.parse("2018-03-01"),
                2);
    }
}
