package org.programmeledger.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.programmeledger.query.BoTu;

/** A table as a file that a spreadsheet opens, whatever its cells say. */
class CsvTest {

    private static final List<String> HEADER = List.of("What", "Amount");

    @Test
    void everyLanguageHasTheDelimiterThatItsSpreadsheetsExpect() {
        var rows = List.of(List.of("Bankjes", "-12"));

        assertThat(new Csv(Locale.of("nl"), HEADER, rows).text()).isEqualTo("What;Amount\r\nBankjes;-12\r\n");
        assertThat(new Csv(Locale.of("en"), HEADER, rows).text()).isEqualTo("What,Amount\r\nBankjes,-12\r\n");
        assertThat(Csv.amount(BoTu.eur("12500.50"), Locale.of("nl"))).isEqualTo("12500,50");
        assertThat(Csv.amount(BoTu.eur("12500.50"), Locale.of("en"))).isEqualTo("12500.50");
    }

    @Test
    void whatSeparatesCellsDoesNotSeparateOne() {
        var rows = List.of(List.of("a \"b\", c; d", "line\nline"));

        assertThat(new Csv(Locale.of("en"), HEADER, rows).text())
                .endsWith("\r\n\"a \"\"b\"\", c; d\",\"line\nline\"\r\n");
    }

    @Test
    void whatSomebodyWroteIsNeverAFormula() {
        var rows = List.of(List.of("=1+1", "-2+3"), List.of("@SUM(A1)", "-2,50"));

        assertThat(new Csv(Locale.of("nl"), HEADER, rows).text())
                .endsWith("\r\n'=1+1;'-2+3\r\n'@SUM(A1);\"-2,50\"\r\n");
    }
}
