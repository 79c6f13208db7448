package org.programmeledger.query.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.programmeledger.events.Money;

/**
 * The money by phase as bars on one scale. Widths are per cent of the chart, so that the drawing fits any screen while
 * its text keeps the size of the page's.
 *
 * @param money what is drawn, also for the sentence and the table beside it
 * @param bars in the order of the life of a euro
 */
record MoneyChart(MoneyPhases money, List<Bar> bars) {

    /** Room for one bar and its label, in the text size of the page. */
    private static final BigDecimal ROW = new BigDecimal("4.125");

    private static final BigDecimal LABEL = new BigDecimal("1.125");
    private static final BigDecimal GAP = new BigDecimal("0.5");

    /**
     * One phase.
     *
     * @param percent the width, from 0 to 100 with three decimals
     * @param labelY the base line of its label
     * @param barY the top of its bar
     */
    record Bar(Figure figure, Money amount, BigDecimal percent, BigDecimal labelY, BigDecimal barY) {

        /** The width as SVG writes it, for example {@code 37.5%}. */
        public String width() {
            return percent.stripTrailingZeros().toPlainString() + "%";
        }

        public String labelTop() {
            return labelY.toPlainString() + "em";
        }

        public String barTop() {
            return barY.toPlainString() + "em";
        }
    }

    /** Draws the largest amount over the whole width and the others in proportion; an amount below zero gets no bar. */
    static MoneyChart of(MoneyPhases money) {
        long largest = Arrays.stream(Figure.values())
                .mapToLong(figure -> money.of(figure).minor())
                .max()
                .orElse(0);
        var bars = Arrays.stream(Figure.values())
                .map(figure -> bar(figure, money.of(figure), largest))
                .toList();
        return new MoneyChart(money, bars);
    }

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return money.none();
    }

    private static Bar bar(Figure figure, Money amount, long largest) {
        var top = ROW.multiply(BigDecimal.valueOf(figure.ordinal()));
        var labelY = top.add(LABEL);
        return new Bar(figure, amount, percent(amount.minor(), largest), labelY, labelY.add(GAP));
    }

    private static BigDecimal percent(long minor, long largest) {
        if (minor <= 0) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(minor)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(largest), 3, RoundingMode.HALF_UP);
    }
}
