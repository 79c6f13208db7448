package org.programmeledger.query.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.CITY;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.pledge;
import static org.programmeledger.query.BoTu.receipt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;

/** Given what happened to a fund, then this is its row. */
class FundProjectionTest {

    private static final Restriction YOUTH = new Restriction(codes("youth"), List.of(), List.of(), null, null);
    private static final FundOpened OPENED = new FundOpened(fund(1), PROGRAMME, "Resilience fund", CITY, "EUR", YOUTH);

    private static final Money NOTHING = eur("0.00");

    private final FundProjection projection = new FundProjection();

    @Test
    void opensWithNothing() {
        assertThat(History.of(OPENED).row(projection)).isEqualTo(row("0.00", "0.00", "0.00", "0.00", 0));
    }

    @Test
    void aPledgeIsNotSpendable() {
        var history = History.of(OPENED, BoTu.pledged(fund(1), pledge(1), CITY, eur("6400000.00")));

        assertThat(history.row(projection)).isEqualTo(row("6400000.00", "0.00", "0.00", "0.00", 1));
    }

    @Test
    void whatIsReceivedIsAvailableUntilItIsCommitted() {
        var history = History.of(
                OPENED,
                BoTu.pledged(fund(1), pledge(1), CITY, eur("6400000.00")),
                BoTu.received(fund(1), receipt(1), CITY, eur("6400000.00"), "NL-1", pledge(1)),
                BoTu.committed(fund(1), commitment(1), initiative(1), eur("4000000.00")));

        assertThat(history.row(projection)).isEqualTo(row("6400000.00", "6400000.00", "4000000.00", "2400000.00", 3));
    }

    @Test
    void whatIsReleasedIsAvailableAgain() {
        var history = History.of(
                OPENED,
                BoTu.received(fund(1), receipt(1), CITY, eur("100.00"), "NL-1", null),
                BoTu.committed(fund(1), commitment(1), initiative(1), eur("60.00")),
                BoTu.released(fund(1), commitment(1), initiative(1), eur("59.99")));

        assertThat(history.row(projection)).isEqualTo(row("0.00", "100.00", "0.01", "99.99", 3));
    }

    @Test
    void fundsDoNotTouchEachOther() {
        var history = History.of(
                OPENED,
                BoTu.opened(fund(2), PROGRAMME, "USD"),
                BoTu.received(fund(2), receipt(1), CITY, Money.parse("7.00", "USD"), "NL-1", null));

        var rows = history.rows(projection, history.head());

        assertThat(rows).containsOnlyKeys(fund(1).value(), fund(2).value());
        assertThat(rows.get(fund(1).value())).isEqualTo(row("0.00", "0.00", "0.00", "0.00", 0));
        assertThat(rows.get(fund(2).value()))
                .extracting(FundRow::received, FundRow::version)
                .containsExactly(Money.parse("7.00", "USD"), 1L);
    }

    @Test
    void otherContextsTouchNoFund() {
        var history = History.of(BoTu.established(PROGRAMME), BoTu.registered(CITY, "Rotterdam"));

        assertThat(history.rows(projection, history.head())).isEmpty();
    }

    @Test
    void moneyOfAFundThatWasNeverOpenedIsAFault() {
        var history = History.of(BoTu.pledged(fund(1), pledge(1), CITY, eur("1.00")));

        assertThatThrownBy(() -> history.row(projection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("funding.pledge-recorded at 1 has no row to change");
    }

    private static FundRow row(String pledged, String received, String committed, String available, long version) {
        return new FundRow(
                fund(1),
                PROGRAMME,
                "Resilience fund",
                CITY,
                "EUR",
                YOUTH,
                false,
                eur(pledged),
                NOTHING,
                eur(received),
                NOTHING,
                eur(committed),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                eur(available),
                version);
    }
}
