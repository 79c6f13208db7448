package org.programmeledger.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.files.NumberForm.Reading;

class NumberFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.200.000,50 | 1200000.50
            1,200,000.50 | 1200000.50
            1200000.50   | 1200000.50
            1200000,50   | 1200000.50
            1.200.000    | 1200000
            1200         | 1200
            53,9         | 53.9
            53.9         | 53.9
            0,05         | 0.05
            -1.200,50    | -1200.50
            """)
    void whatCanBeReadInOneWayIsRead(String text, BigDecimal number) {
        assertThat(NumberForm.read(text, null)).isEqualTo(new Reading.Of(number));
    }

    @Test
    void whatIsAnotherNumberElsewhereIsNotGuessed() {
        assertThat(NumberForm.read("1.200", null))
                .isEqualTo(new Reading.Ambiguous(new BigDecimal("1200"), new BigDecimal("1.200")));
        assertThat(NumberForm.read("1,200", null))
                .isEqualTo(new Reading.Ambiguous(new BigDecimal("1.200"), new BigDecimal("1200")));
    }

    @Test
    void itIsReadOnceItIsSaidHowNumbersAreWritten() {
        assertThat(NumberForm.read("1.200", NumberForm.DUTCH)).isEqualTo(new Reading.Of(new BigDecimal("1200")));
        assertThat(NumberForm.read("1.200", NumberForm.INTERNATIONAL))
                .isEqualTo(new Reading.Of(new BigDecimal("1.200")));
    }

    @Test
    void aPointIsNeverTakenForGroupingThatItIsNot() {
        assertThat(NumberForm.read("1200000.50", NumberForm.DUTCH)).isEqualTo(new Reading.NotANumber());
        assertThat(NumberForm.read("12.00.000", NumberForm.DUTCH)).isEqualTo(new Reading.NotANumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "€ 12", "12e3", "1 200", "١٢", "1.200,50.3", "--1", "12,", ".5", "NaN", "0x12"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(NumberForm.read(text, null)).isEqualTo(new Reading.NotANumber());
    }
}
