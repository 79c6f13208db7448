package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.programmeledger.events.Money;

class MoneyChartTest {

    @Test
    void widthsAreProportionalToTheLargestAmount() {
        var chart = chart("6400000.00", "1600000.00", "1200000.00", "400000.00");

        assertThat(chart.bars()).extracting(MoneyChart.Bar::width).containsExactly("100%", "25%", "18.75%", "6.25%");
        assertThat(chart.bars())
                .extracting(MoneyChart.Bar::figure)
                .containsExactly(Figure.PLEDGED, Figure.RECEIVED, Figure.COMMITTED, Figure.FREE);
    }

    @Test
    void rowsDoNotOverlapAndFitTheDrawing() {
        var bars = chart("1.00", "1.00", "1.00", "1.00").bars();

        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).labelY()).isGreaterThan(bars.get(i - 1).barY());
        }
        assertThat(bars.getLast().barY().doubleValue() + 1.375).isLessThanOrEqualTo(16.5);
    }

    @Test
    void withoutMoneyThereIsNothingToDraw() {
        var chart = chart("0.00", "0.00", "0.00", "0.00");

        assertThat(chart.empty()).isTrue();
        assertThat(chart.bars()).extracting(MoneyChart.Bar::width).containsOnly("0%");
    }

    @Test
    void aMerePledgeIsABarButNothingElse() {
        var chart = chart("6400000.00", "0.00", "0.00", "0.00");

        assertThat(chart.empty()).isFalse();
        assertThat(chart.bars()).extracting(MoneyChart.Bar::width).containsExactly("100%", "0%", "0%", "0%");
    }

    @Test
    void oneCentBesideTheLargestAmountsStaysAWidthThatSvgCanRead() {
        var chart = new MoneyPhases(eur(Long.MAX_VALUE), eur(1), eur(0), eur(1));

        assertThat(MoneyChart.of(chart).bars())
                .extracting(MoneyChart.Bar::width)
                .containsExactly("100%", "0%", "0%", "0%");
    }

    @Test
    void anAmountBelowZeroGetsNoBar() {
        var chart = MoneyChart.of(new MoneyPhases(eur(0), eur(100), eur(150), eur(-50)));

        assertThat(chart.bars()).extracting(MoneyChart.Bar::width).containsExactly("0%", "66.667%", "100%", "0%");
    }

    private static MoneyChart chart(String pledged, String received, String committed, String free) {
        return MoneyChart.of(new MoneyPhases(
                Money.parse(pledged, "EUR"),
                Money.parse(received, "EUR"),
                Money.parse(committed, "EUR"),
                Money.parse(free, "EUR")));
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
