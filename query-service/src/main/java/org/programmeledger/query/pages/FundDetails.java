package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A fund with what was pledged to it and what it committed.
 *
 * @param pledges in log order
 * @param commitments in log order
 */
record FundDetails(FundRow fund, List<Pledge> pledges, List<Commitment> commitments) {

    /**
     * A promise and what came of it.
     *
     * @param amount absent for "pm", to be determined
     * @param received what came in of it, granted first or not; absent for "pm" as long as that is nothing
     * @param confirmed whether anything was received or granted since
     */
    record Pledge(
            String id,
            Ref pledgor,
            LocalDate effectiveOn,
            long position,
            @Nullable Money amount,
            @Nullable Money received,
            boolean confirmed) {

        /** Whether all that was promised came in. */
        public boolean whole() {
            return amount != null && received != null && received.isPositive() && received.compareTo(amount) >= 0;
        }
    }

    /**
     * Money promised to an initiative.
     *
     * @param released the part that became free again
     */
    record Commitment(String id, Ref initiative, LocalDate effectiveOn, long position, Money amount, Money released) {}
}
