package org.programmeledger.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table in the first sheet of an XLSX workbook, its headers in the first row. */
final class XlsxTable {

    /** A spreadsheet shows and promises this many digits; what follows them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private XlsxTable() {}

    static Table read(byte[] file) {
        ZipCheck.require(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                var lines = workbook.getFirstSheet().openStream()) {
            List<String> headers = null;
            var rows = new ArrayList<Table.Row>();
            for (var line : (Iterable<Row>) lines::iterator) {
                if (headers == null) {
                    headers = headers(line);
                } else if (rows.size() == Table.MOST_ROWS) {
                    throw Table.tooManyRows();
                } else {
                    rows.add(row(line, headers.size()));
                }
            }
            return Table.of(headers == null ? List.of() : headers, rows);
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // Whatever a hostile file makes of the library.
            throw new UnreadableFile("broken-xlsx");
        }
    }

    private static List<String> headers(Row line) {
        if (line.getCellCount() > Table.MOST_COLUMNS) {
            throw new UnreadableFile("too-many-columns", java.util.Map.of("limit", Table.MOST_COLUMNS));
        }
        var headers = new ArrayList<String>();
        for (int at = 0; at < line.getCellCount(); at++) {
            headers.add(line.getOptionalCell(at)
                    .map(org.dhatim.fastexcel.reader.Cell::getText)
                    .orElse("")
                    .strip());
        }
        return headers;
    }

    private static Table.Row row(Row line, int columns) {
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < Math.min(line.getCellCount(), Table.MOST_COLUMNS); at++) {
            cells.add(cell(line.getOptionalCell(at).orElse(null)));
        }
        if (cells.stream().skip(columns).anyMatch(cell -> !(cell instanceof Cell.Blank))) {
            throw new UnreadableFile("extra-cells", java.util.Map.of("row", line.getRowNum()));
        }
        return new Table.Row(line.getRowNum(), cells.stream().limit(columns).toList());
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return new Cell.Blank();
        }
        return switch (cell.getType()) {
            case EMPTY -> new Cell.Blank();
            case STRING -> Cell.of(cell.asString());
            case NUMBER -> isDate(cell) ? day(cell) : new Cell.Number(number(cell));
            case FORMULA -> new Cell.Unusable("formula");
            case BOOLEAN -> new Cell.Unusable("yes-or-no");
            case ERROR -> new Cell.Unusable("cell-error");
        };
    }

    private static BigDecimal number(org.dhatim.fastexcel.reader.Cell cell) {
        var number = cell.asNumber().round(DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A date is a number whose format has days and years; in a format, text in quotes or brackets says nothing. */
    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*[dy].*");
    }

    private static Cell day(org.dhatim.fastexcel.reader.Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell.Day(moment.toLocalDate())
                : new Cell.Unusable("date-with-time");
    }
}
