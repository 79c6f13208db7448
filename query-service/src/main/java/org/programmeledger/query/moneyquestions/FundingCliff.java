package org.programmeledger.query.moneyquestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * What loses how much of its income when a source ends on a date. Income is that of the year up to and including that date:
 * of a fund what came in less what left it unspent, of an initiative what was committed to it, or covered, less what was
 * released or paid back. A source is who paid the receipt, as corrected; what it paid through the grants of another is that other's.
 *
 * @param promised what the source promised and would not come: pledged and neither received nor confirmed by a commitment in,
 *     amounts to be determined left out
 * @param promisedToBeDetermined how many of its promises have no amount yet; they are not nothing
 */
public record FundingCliff(
        String source, LocalDate on, List<Loss> losses, List<Money> promised, long promisedToBeDetermined) {

    /**
     * What loses.
     *
     * @param fund the fund, where a fund loses
     * @param initiative the initiative, where an initiative loses
     * @param share percent of the income, in hundredths rounded down; absent where the income is not more than nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Loss(
            @Nullable String fund,
            @Nullable String initiative,
            Money income,
            Money fromSource,
            @Nullable String share) {}
}
