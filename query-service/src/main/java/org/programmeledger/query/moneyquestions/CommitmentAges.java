package org.programmeledger.query.moneyquestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * Commitments of which something is still to be paid, released or accounted for, by the days since money of them last moved.
 *
 * @param on the date from which is counted back
 */
public record CommitmentAges(LocalDate on, List<Bucket> buckets) {

    /**
     * Commitments of an age.
     *
     * @param fromDays the least
     * @param toDays the most; absent where there is none
     * @param outstanding one amount per currency
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bucket(
            long fromDays,
            @Nullable Long toDays,
            List<Money> outstanding,
            List<Aged> commitments) {}

    /**
     * A commitment and its age.
     *
     * @param outstanding committed or paid in advance, and neither spent nor released
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Aged(
            String commitment,
            String fund,
            String initiative,
            @Nullable String recipient,
            Money outstanding,
            LocalDate lastMovedOn,
            long days) {}
}
