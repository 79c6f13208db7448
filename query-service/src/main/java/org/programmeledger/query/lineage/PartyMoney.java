package org.programmeledger.query.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * What became of all money that a party paid, as far as the asker may see.
 *
 * @param totals one per currency, in the order of their codes
 * @param receipts in the order in which they were recorded; what became of each is at {@code /v1/receipts/{id}/uses}
 */
public record PartyMoney(String party, List<Total> totals, List<Paid> receipts) {

    /** What was paid and not reversed, and what it is: the kinds sum to the amount. */
    public record Total(Money amount, Map<UseKind, Money> uses) {}

    /** One receipt, in the same way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paid(
            String receipt,
            String fund,
            @Nullable LocalDate receivedOn,
            Money amount,
            Map<UseKind, Money> uses) {}
}
