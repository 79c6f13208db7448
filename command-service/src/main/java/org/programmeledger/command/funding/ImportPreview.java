package org.programmeledger.command.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is understood, before anything is recorded.
 *
 * @param sha256 of the file, which the import names
 * @param ignoredColumns headers that mean nothing here
 * @param acceptable how many rows may be recorded as they are
 */
record ImportPreview(String sha256, List<String> ignoredColumns, int acceptable, List<Row> rows) {

    /**
     * A row.
     *
     * @param row where it stands in the file
     * @param values as understood, by the name of the member of a request for one entry
     * @param errors everything that keeps it from being recorded
     */
    record Row(int row, Map<String, Object> values, List<Fault> errors) {}

    /**
     * What is wrong.
     *
     * @param column its header in the file; absent where it is about the row as a whole
     * @param code of an input error, of a rule, or of what is taken
     * @param detail in the language that was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(@Nullable String column, String code, String detail) {}
}
