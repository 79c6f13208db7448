package org.programmeledger.command.funding;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.funding.FundEntry;
import org.programmeledger.events.funding.FundEvent;
import org.programmeledger.events.funding.FundId;

/** Many entries at once, all or none: the rows of a file. */
public sealed interface ImportCommand extends FundCommand {

    /** The rows by the id of the entry that each is to become, in the order of the file. */
    Map<String, Row> rows();

    /** Each entry holds on the date in its row. */
    @Override
    default @Nullable LocalDate dateOf(LedgerEvent event) {
        if (event instanceof FundEvent entry) {
            var row = rows().get(FundEntry.of(entry).id());
            return row == null ? null : row.on();
        }
        return null;
    }

    /**
     * A row.
     *
     * @param number where it stands in the file
     * @param command what it asks, as if it were asked alone
     * @param on the date on which it holds
     */
    record Row(int number, FundCommand command, LocalDate on) {}

    /** Write down that money arrived, several times. */
    record ImportReceipts(FundId fund, Map<String, Row> rows) implements ImportCommand {}

    /** Write down that money was spent, several times. */
    record ImportExpenditures(FundId fund, Map<String, Row> rows) implements ImportCommand {}
}
