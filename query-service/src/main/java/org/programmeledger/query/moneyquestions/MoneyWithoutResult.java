package org.programmeledger.query.moneyquestions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * Money of which nothing shows yet what it brought. The ledger does not record results yet, so this says what can be known
 * without them: money that was spent on, or paid in advance to, initiatives that are not running, and commitments of which
 * money was paid out and nothing accounted for as spent. What is running and accounted for may still be without a result.
 */
public record MoneyWithoutResult(List<NotRunning> notRunning, List<NotAccounted> notAccounted) {

    /** An initiative with money that is not running. */
    public record NotRunning(String initiative, String phase, Money spent, Money advanced) {}

    /** A commitment that was paid and not accounted for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotAccounted(
            String commitment,
            String fund,
            String initiative,
            @Nullable String recipient,
            Money disbursed) {}
}
