package org.programmeledger.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.events.Money;
import org.programmeledger.files.Column.Kind;
import org.programmeledger.files.Sheet.CellError;

class ColumnsTest {

    private static final Columns COLUMNS = new Columns(List.of(
            new Column("effectiveDate", List.of("datum", "date"), Kind.DAY, true),
            new Column("amount", List.of("bedrag", "amount"), Kind.AMOUNT, true),
            new Column("paymentReference", List.of("betalingskenmerk", "payment reference"), Kind.TEXT, false),
            new Column("restriction/themes", List.of("thema's", "themes"), Kind.WORDS, false)));

    private static Sheet understood(String text, @Nullable NumberForm numbers) {
        return COLUMNS.understand(Table.read(text.getBytes(UTF_8), Table.Format.CSV), "EUR", numbers);
    }

    @Test
    void headersMayBeDutchOrEnglishInAnyOrder() {
        var sheet = understood(
                "Payment_reference;BEDRAG;Datum;Thema's;Opmerking\nNL1;1.200,5;31-12-2019;youth, work;x", null);

        assertThat(sheet.ignored()).containsExactly("Opmerking");
        assertThat(sheet.rows().getFirst().values())
                .isEqualTo(Map.of(
                        "paymentReference",
                        "NL1",
                        "amount",
                        new Money(120_050, "EUR"),
                        "effectiveDate",
                        "2019-12-31",
                        "restriction/themes",
                        List.of("youth", "work")));
        assertThat(sheet.rows().getFirst().errors()).isEmpty();
    }

    @Test
    void everyErrorIsSaidWithItsCell() {
        var sheet = understood("datum;bedrag;betalingskenmerk\n31/12/2019;1.200;=1+1\n30-2-2019;1,005;ok", null);

        assertThat(sheet.rows().getFirst().errors())
                .extracting(CellError::column, CellError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("datum", "date-text"),
                        org.assertj.core.groups.Tuple.tuple("bedrag", "ambiguous-number"),
                        org.assertj.core.groups.Tuple.tuple("betalingskenmerk", "formula-text"));
        assertThat(sheet.rows().getLast().errors())
                .extracting(CellError::code)
                .containsExactly("date-text", "ambiguous-number");
        assertThat(understood("datum;bedrag\n1-2-2019;1,005", NumberForm.DUTCH)
                        .rows()
                        .getFirst()
                        .errors())
                .as("nothing is rounded off")
                .extracting(CellError::code)
                .containsExactly("too-many-decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x"})
    void textThatASpreadsheetWouldTakeForAFormulaIsRefused(String text) {
        assertThat(understood("datum;bedrag;betalingskenmerk\n1-2-2019;1;" + text, null)
                        .rows()
                        .getFirst()
                        .errors())
                .extracting(CellError::code)
                .containsExactly("formula-text");
    }

    @Test
    void aTableWithoutAColumnThatIsNeededOrWithOneTwiceIsRefused() {
        assertThatThrownBy(() -> understood("datum;opmerking\n1-2-2019;x", null))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.facts()).isEqualTo(Map.of("columns", List.of("bedrag/amount"))));
        assertThatThrownBy(() -> understood("datum;bedrag;date\n1-2-2019;1;1-2-2019", null))
                .hasMessage("column-twice");
    }
}
