package org.programmeledger.command.funding;

import java.util.List;
import org.programmeledger.command.Rejection;

/** The rules of importing. */
sealed interface ImportRejection extends Rejection {

    /** One row that may not be recorded keeps all others out; each such row says why. */
    record RowsRefused(int refused, List<RefusedRow> rows) implements ImportRejection {}

    /** Two rows are the same payment or the same invoice. */
    record SameAsAnotherRow(int row, String reference) implements ImportRejection {}

    /**
     * A row and the rule that refuses it.
     *
     * @param code the code of the rule
     */
    record RefusedRow(int row, String code, Rejection because) {

        RefusedRow(int row, Rejection because) {
            this(row, Rejection.codeOf(because.getClass()), because);
        }
    }
}
