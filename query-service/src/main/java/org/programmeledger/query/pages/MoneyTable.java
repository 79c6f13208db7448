package org.programmeledger.query.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A question about the money and its answer as a table; its texts are found by the code of the question.
 *
 * @param columns the codes of the headings
 */
record MoneyTable(String code, List<String> columns, List<List<Cell>> rows) {

    /**
     * What stands in a cell: one of these, or nothing.
     *
     * @param key of a text
     */
    record Cell(
            @Nullable Ref ref,
            @Nullable Money money,
            @Nullable String text,
            @Nullable String key) {

        static Cell of(@Nullable Ref ref) {
            return new Cell(ref, null, null, null);
        }

        static Cell of(@Nullable Money money) {
            return new Cell(null, money, null, null);
        }

        static Cell text(@Nullable String text) {
            return new Cell(null, null, text, null);
        }

        static Cell key(String key) {
            return new Cell(null, null, null, key);
        }
    }
}
