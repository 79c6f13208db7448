package org.programmeledger.query.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as the command service understands it.
 *
 * @param sha256 of the file, which the import names
 * @param ignoredColumns headers that mean nothing there
 * @param acceptable how many rows may be recorded as they are
 */
record ImportPreview(String sha256, List<String> ignoredColumns, int acceptable, List<Row> rows) implements ImportLook {

    /**
     * A row.
     *
     * @param row where it stands in the file
     * @param values as understood, by the name of the column
     * @param errors everything that keeps it from being recorded
     */
    record Row(int row, Map<String, Object> values, List<Fault> errors) {}

    /**
     * What is wrong.
     *
     * @param column its header in the file; absent where it is about the row as a whole
     * @param detail in the language of the page
     */
    record Fault(@Nullable String column, String code, String detail) {

        /** Whether it says that the row is recorded already, or stands in the file twice. */
        boolean isDuplicate() {
            return code.endsWith("-taken") || code.equals("same-as-another-row");
        }
    }
}
