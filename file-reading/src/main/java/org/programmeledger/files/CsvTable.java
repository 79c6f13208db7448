package org.programmeledger.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table in a CSV file (RFC 4180) in UTF-8, separated by semicolons, commas or tabs. */
final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int LONGEST_FIELD = 4_096;

    private CsvTable() {}

    static Table read(byte[] file) {
        var text = Utf8.decode(file);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            List<String> headers = null;
            var rows = new ArrayList<Table.Row>();
            for (CsvRecord line : csv) {
                if (headers == null) {
                    headers = line.getFields().stream().map(String::strip).toList();
                } else if (rows.size() == Table.MOST_ROWS) {
                    throw Table.tooManyRows();
                } else {
                    rows.add(row(line, headers.size()));
                }
            }
            return Table.of(headers == null ? List.of() : headers, rows);
        } catch (CsvParseException broken) {
            throw new UnreadableFile("broken-csv");
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Table.Row row(CsvRecord line, int columns) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        if (line.getFieldCount() > columns) {
            throw new UnreadableFile("extra-cells", Map.of("row", number));
        }
        if (line.getFields().stream().anyMatch(field -> field.length() > LONGEST_FIELD)) {
            throw new UnreadableFile("cell-too-long", Map.of("row", number, "limit", LONGEST_FIELD));
        }
        return new Table.Row(number, line.getFields().stream().map(Cell::of).toList());
    }

    /** The one that the line of headers has most of; a Dutch spreadsheet writes semicolons. */
    private static char separatorOf(String text) {
        var headers = text.lines().findFirst().orElse("");
        return SEPARATORS.stream()
                .max(java.util.Comparator.comparingLong(separator ->
                        headers.chars().filter(letter -> letter == separator).count()))
                .orElseThrow();
    }
}
