package org.programmeledger.files;

import java.util.List;
import java.util.Map;

/**
 * A table as it was understood.
 *
 * @param ignored headers that mean nothing here: said, because their cells are not read
 * @param rows each with its values and with every error in its cells
 */
public record Sheet(List<String> ignored, List<Row> rows) {

    /**
     * A row.
     *
     * @param number where it stands in the file
     * @param values by the name of the column: text, a list of texts, or money
     * @param columns the header of each column that is there, by its name
     */
    public record Row(int number, Map<String, Object> values, Map<String, String> columns, List<CellError> errors) {}

    /**
     * What is wrong with a cell.
     *
     * @param column its header, as it stands in the file
     * @param code key of the text that says it
     */
    public record CellError(String column, String code, Map<String, Object> facts) {}
}
