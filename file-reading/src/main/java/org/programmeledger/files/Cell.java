package org.programmeledger.files;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell: typed where the file itself says so (XLSX), else text. */
public sealed interface Cell {

    /** Nothing, or only spaces. */
    record Blank() implements Cell {}

    /** Text without the spaces around it. */
    record Text(String value) implements Cell {}

    /** A number, exactly as far as the file has it. */
    record Number(BigDecimal value) implements Cell {}

    /** A date. */
    record Day(LocalDate value) implements Cell {}

    /**
     * What is not taken as a value: a formula, an error, a yes or no.
     *
     * @param code what it is
     */
    record Unusable(String code) implements Cell {}

    /** Text as a cell; spaces around it are nobody's intention. */
    static Cell of(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? new Blank() : new Text(stripped);
    }
}
