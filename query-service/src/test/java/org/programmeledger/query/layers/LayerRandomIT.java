package org.programmeledger.query.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.ViewsDatabase;
import org.programmeledger.query.funding.FundProjection;
import org.programmeledger.query.funding.FundRow;

/** Random histories: the layers of a fund together are the fund, and no layer loses a cent. */
class LayerRandomIT {

    private static final int EVENTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLayersOfAFundAddUpToTheFundAtEveryPosition(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        try (var database = ViewsDatabase.fresh()) {
            var layers = new LayerView(database.template(), database.views());
            ViewsDatabase.feed(layers, history.events(), 7);
            for (long position = 0; position <= history.head(); position += 9) {
                for (var fund : history.rows(new FundProjection(), position).values()) {
                    agree(fund, layers.list(fund.id(), position, null, 1_000));
                }
            }
        }
    }

    private static void agree(FundRow fund, List<LayerRow> layers) {
        assertThat(sum(fund, layers, LayerRow::free)).isEqualTo(fund.available());
        assertThat(sum(fund, layers, LayerRow::reserved)).isEqualTo(fund.reserved());
        assertThat(sum(fund, layers, LayerRow::committed).plus(sum(fund, layers, LayerRow::advanced)))
                .isEqualTo(fund.committed());
        assertThat(sum(fund, layers, LayerRow::advanced)).isEqualTo(fund.advanced());
        assertThat(sum(fund, layers, LayerRow::spent)).isEqualTo(fund.spent());
        assertThat(sum(fund, layers, LayerRow::recoverable)).isEqualTo(fund.recoverable());
        assertThat(sum(fund, layers, LayerRow::writtenOff)).isEqualTo(fund.writtenOff());
        assertThat(sum(fund, layers, LayerRow::received).minus(sum(fund, layers, LayerRow::passedOn)))
                .isEqualTo(fund.received());
        assertThat(layers)
                .filteredOn(layer -> layer.receipt() != null)
                .allSatisfy(layer -> assertThat(List.of(
                                        layer.passedOn(),
                                        layer.free(),
                                        layer.reserved(),
                                        layer.committed(),
                                        layer.advanced(),
                                        layer.spent(),
                                        layer.recoverable(),
                                        layer.writtenOff())
                                .stream()
                                .reduce(Money::plus))
                        .hasValue(layer.received()));
    }

    private static Money sum(FundRow fund, List<LayerRow> layers, Function<LayerRow, Money> figure) {
        return layers.stream().map(figure).reduce(Money.zero(fund.currency()), Money::plus);
    }
}
