package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A file as the page shows it.
 *
 * @param columns those in which anything stands, by the names of the API
 */
record ImportTable(String sha256, List<String> ignored, List<String> columns, List<Line> lines) {

    /**
     * A row.
     *
     * @param cells one for each column
     * @param chosen whether it is ticked
     */
    record Line(int number, List<String> cells, List<ImportPreview.Fault> faults, boolean chosen) {

        /** Whether it may be recorded as it is. */
        public boolean free() {
            return faults.isEmpty();
        }

        /** Whether it is recorded already, or stands in the file twice. */
        public boolean duplicate() {
            return faults.stream().anyMatch(ImportPreview.Fault::isDuplicate);
        }
    }

    static ImportTable of(ImportPreview preview, ImportKind kind, Predicate<Integer> chosen, PageFormat format) {
        var columns = kind.columns().stream()
                .filter(name ->
                        preview.rows().stream().anyMatch(row -> row.values().containsKey(name)))
                .toList();
        var lines = preview.rows().stream()
                .map(row -> new Line(
                        row.row(),
                        columns.stream()
                                .map(name -> text(row.values().get(name), format))
                                .toList(),
                        row.errors(),
                        row.errors().isEmpty() && chosen.test(row.row())))
                .toList();
        return new ImportTable(preview.sha256(), preview.ignoredColumns(), columns, lines);
    }

    /** How many rows may be recorded as they are. */
    public long free() {
        return lines.stream().filter(Line::free).count();
    }

    /** The rows that cannot be recorded, in the order of the file. */
    public List<Line> faulty() {
        return lines.stream().filter(line -> !line.free()).toList();
    }

    private static String text(@Nullable Object value, PageFormat format) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> money -> format.money(Money.parse(member(money, "amount"), member(money, "currency")));
            case List<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case String day when day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") -> format.shortDate(LocalDate.parse(day));
            default -> String.valueOf(value);
        };
    }

    private static String member(Map<?, ?> money, String name) {
        return String.valueOf(money.get(name));
    }
}
