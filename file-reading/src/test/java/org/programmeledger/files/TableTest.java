package org.programmeledger.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.files.Table.Format;

class TableTest {

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook.newWorksheet("Blad1"));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static void isRefused(byte[] file, Format format, String code) {
        assertThatThrownBy(() -> Table.read(file, format))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"datum;bedrag\n1-2-2019;1,5\n", "\uFEFFdatum;bedrag\r\n\r\n\"1-2-2019\";\" 1,5 \"\r\n;\r\n"})
    void aCsvFileOfADutchSpreadsheetIsRead(String text) {
        var table = Table.read(text.getBytes(UTF_8), Format.CSV);

        assertThat(table.headers()).containsExactly("datum", "bedrag");
        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of(new Cell.Text("1-2-2019"), new Cell.Text("1,5")));
    }

    @Test
    void aRowGoesByItsLineInTheFileAlsoAfterTextOfSeveralLines() {
        var table = Table.read("a,b\n1,\"x\ny\"\n2,z\n".getBytes(UTF_8), Format.CSV);

        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(2, 4);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedNotMisread() {
        isRefused("naam\nZoë\n".getBytes(ISO_8859_1), Format.CSV, "not-utf-8");
    }

    @Test
    void aBrokenCsvFileIsRefused() {
        isRefused("a,b\n1,2,3\n".getBytes(UTF_8), Format.CSV, "extra-cells");
        isRefused("a,b\n".getBytes(UTF_8), Format.CSV, "no-rows");
        isRefused(new byte[0], Format.CSV, "no-rows");
        isRefused("a,b\n1,\"2\n".getBytes(UTF_8), Format.CSV, "broken-csv");
    }

    @Test
    void moreRowsThanOneAppendTakesAreRefused() {
        var rows = IntStream.rangeClosed(0, Table.MOST_ROWS).mapToObj(row -> "\n" + row);
        var text = "a" + String.join("", rows.toList());

        isRefused(text.getBytes(UTF_8), Format.CSV, "too-many-rows");
    }

    @Test
    void aWorkbookSaysItselfWhatIsADateAndWhatIsANumber() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "Datum");
            sheet.value(0, 1, "Bedrag");
            sheet.value(1, 0, LocalDate.of(2019, 12, 31));
            sheet.style(1, 0).format("dd-mm-yyyy").set();
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(3, 1, new BigDecimal("1200000.50"));
            sheet.style(3, 1).format("#,##0.00 \"per day\"").set();
        });

        var table = Table.read(file, Format.XLSX);

        assertThat(table.headers()).containsExactly("Datum", "Bedrag");
        assertThat(table.rows().getFirst().cells())
                .containsExactly(new Cell.Day(LocalDate.of(2019, 12, 31)), new Cell.Number(new BigDecimal("0.3")));
        assertThat(table.rows().getLast().number()).isEqualTo(4);
        assertThat(table.rows().getLast().cells().getLast())
                .isInstanceOfSatisfying(
                        Cell.Number.class, number -> assertThat(number.value()).isEqualByComparingTo("1200000.5"));
    }

    @Test
    void whatAFormulaOnceCameToIsNotTakenForAValue() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "Bedrag");
            sheet.formula(1, 0, "1+1");
            sheet.value(2, 0, true);
        });

        assertThat(Table.read(file, Format.XLSX).rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of(new Cell.Unusable("formula")), List.of(new Cell.Unusable("yes-or-no")));
    }

    @Test
    void aWorkbookThatGrowsBeyondMeasureIsRefused() throws IOException {
        isRefused(zip("xl/sharedStrings.xml", new byte[70 * 1024 * 1024]), Format.XLSX, "file-grows-too-large");
    }

    @Test
    void aWorkbookThatDeclaresEntitiesIsRefused() throws IOException {
        var hostile = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";

        isRefused(zip("xl/workbook.xml", hostile.getBytes(UTF_8)), Format.XLSX, "hostile-file");
        isRefused(
                zip("xl/workbook.xml", (" ".repeat(64 * 1024 - 4) + hostile).getBytes(UTF_8)),
                Format.XLSX,
                "hostile-file");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        isRefused("datum;bedrag".getBytes(UTF_8), Format.XLSX, "broken-xlsx");
        isRefused(zip("elsewhere.txt", new byte[10]), Format.XLSX, "broken-xlsx");
    }
}
