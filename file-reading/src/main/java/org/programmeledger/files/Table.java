package org.programmeledger.files;

import java.util.List;
import java.util.Map;

/**
 * The table in a file: a line of headers, and rows.
 *
 * @param headers as they stand in the file
 * @param rows without those in which nothing stands
 */
public record Table(List<String> headers, List<Row> rows) {

    /** More rows than this are refused: a fund's stream takes them in one append, all or nothing. */
    public static final int MOST_ROWS = 5_000;

    static final int MOST_COLUMNS = 50;

    /**
     * A row.
     *
     * @param number its line in a CSV file, its row in a sheet; the headers are in 1
     * @param cells as many as there are headers, or fewer
     */
    public record Row(int number, List<Cell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell instanceof Cell.Blank);
        }
    }

    /** What a file of a table is. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableFile for one that cannot be read for certain, is too large, or is made to do harm
     */
    public static Table read(byte[] file, Format format) {
        var table = switch (format) {
            case CSV -> CsvTable.read(file);
            case XLSX -> XlsxTable.read(file);
        };
        if (table.rows.isEmpty()) {
            throw new UnreadableFile("no-rows");
        }
        return table;
    }

    static Table of(List<String> headers, List<Row> rows) {
        if (headers.size() > MOST_COLUMNS) {
            throw new UnreadableFile("too-many-columns", Map.of("limit", MOST_COLUMNS));
        }
        return new Table(headers, rows.stream().filter(row -> !row.isBlank()).toList());
    }

    static UnreadableFile tooManyRows() {
        return new UnreadableFile("too-many-rows", Map.of("limit", MOST_ROWS));
    }
}
