package org.programmeledger.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.files.Sheet.CellError;

/** The columns that a table may have, and what a table with them says. */
public record Columns(List<Column> known) {

    /**
     * Understands a table.
     *
     * @param currency of amounts without one
     * @param numbers how numbers are written; absent where only what can be read in one way is to be read
     * @throws UnreadableFile when a column is missing or there twice
     */
    public Sheet understand(Table table, String currency, @Nullable NumberForm numbers) {
        var places = new HashMap<Integer, Column>();
        var headers = new LinkedHashMap<String, String>();
        var ignored = new ArrayList<String>();
        for (int at = 0; at < table.headers().size(); at++) {
            var header = table.headers().get(at);
            var column = known.stream().filter(one -> one.isCalled(header)).findFirst();
            if (column.isEmpty()) {
                ignored.add(header);
            } else if (headers.put(column.get().name(), header) != null) {
                throw new UnreadableFile("column-twice", Map.of("column", header));
            } else {
                places.put(at, column.get());
            }
        }
        requireAll(headers);
        var cells = new CellReader(currency, numbers);
        return new Sheet(
                List.copyOf(ignored),
                table.rows().stream()
                        .map(row -> understand(row, places, headers, cells))
                        .toList());
    }

    private void requireAll(Map<String, String> headers) {
        var missing = known.stream()
                .filter(column -> column.required() && !headers.containsKey(column.name()))
                .map(column -> String.join("/", column.headers()))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile("columns-missing", Map.of("columns", missing));
        }
    }

    private static Sheet.Row understand(
            Table.Row row, Map<Integer, Column> places, Map<String, String> headers, CellReader cells) {
        var values = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<CellError>();
        for (int at = 0; at < row.cells().size(); at++) {
            var column = places.get(at);
            if (column != null) {
                switch (cells.read(row.cells().get(at), column.kind())) {
                    case CellReader.Value.Nothing _ -> {}
                    case CellReader.Value.Of(var value) -> values.put(column.name(), value);
                    case CellReader.Value.Wrong(var code, var facts) ->
                        errors.add(new CellError(String.valueOf(headers.get(column.name())), code, facts));
                }
            }
        }
        return new Sheet.Row(row.number(), values, headers, errors);
    }
}
