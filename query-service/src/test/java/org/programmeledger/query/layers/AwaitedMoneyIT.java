package org.programmeledger.query.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.programmeledger.query.BoTu.commitment;
import static org.programmeledger.query.BoTu.eur;
import static org.programmeledger.query.BoTu.fund;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.receipt;
import static org.programmeledger.query.lineage.MoneyFacts.advanced;
import static org.programmeledger.query.lineage.MoneyFacts.committed;
import static org.programmeledger.query.lineage.MoneyFacts.draw;
import static org.programmeledger.query.lineage.MoneyFacts.received;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.funding.Draw;
import org.programmeledger.events.funding.FundEvent.FundOpened;
import org.programmeledger.events.funding.Pocket;
import org.programmeledger.events.funding.Restriction;
import org.programmeledger.events.funding.SpendingEvent.MoneyAssigned;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.FundRow;

/** Money that was committed on a commitment in is in no layer until it arrives. */
class AwaitedMoneyIT {

    @Test
    void whatIsAwaitedIsApartAndWhatArrivesIsInItsLayer() {
        var history = History.of(
                new FundOpened(fund(1), BoTu.PROGRAMME, "Fund", party(51), "EUR", Restriction.NONE, true),
                committed(1, 1, 1, new Draw(null, eur("100.00"))),
                received(1, 1, 1, "60.00"),
                new MoneyAssigned(
                        fund(1), Pocket.COMMITTED, commitment(1).value(), initiative(1), List.of(draw(1, "60.00"))),
                advanced(1, 1, 1, 1, draw(1, "40.00")));
        try (var database = ViewsDatabase.fresh()) {
            var layers = new LayerView(database.template(), database.views());
            ViewsDatabase.feed(layers, history.events(), 2);

            assertThat(layers.list(fund(1), history.head(), null, 10))
                    .extracting(
                            LayerRow::receipt,
                            LayerRow::received,
                            LayerRow::free,
                            LayerRow::committed,
                            LayerRow::advanced)
                    .containsExactly(
                            tuple(null, eur("0.00"), eur("-40.00"), eur("40.00"), eur("0.00")),
                            tuple(receipt(1), eur("60.00"), eur("0.00"), eur("20.00"), eur("40.00")));
        }
        assertThat(history.row(new FundProjection()))
                .extracting(FundRow::received, FundRow::committed, FundRow::awaited, FundRow::available)
                .containsExactly(eur("60.00"), eur("100.00"), eur("40.00"), eur("-40.00"));
    }
}
