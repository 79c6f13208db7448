package org.programmeledger.query.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * What became of a receipt, forwards. The uses sum to the amount, and so do the totals, to the minor unit.
 *
 * @param fund the fund that received it; absent where the asker only sees what arrived of it in another
 * @param payer who paid it
 * @param amount what was received and not reversed; where only what arrived in another fund is seen, that
 * @param totals by kind; every kind, also those of nothing
 * @param uses each cent once
 * @param grantedOn of the same money what other funds did with it that received it as a grant, as far as the asker may see
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptUses(
        String receipt,
        @Nullable String fund,
        @Nullable String payer,
        @Nullable LocalDate receivedOn,
        @Nullable Long receivedAt,
        Money amount,
        Map<UseKind, Money> totals,
        List<Part> uses,
        List<GrantedOn> grantedOn) {

    /**
     * A part of the money and what it is.
     *
     * @param fund the fund it is in, or was in last
     * @param entry what made it this: the reservation, expenditure, determination, refund or transfer
     * @param recipient to whom it was committed or paid in advance
     * @param supplier from whom something was bought with it
     * @param otherFund where it was sent to
     * @param effectiveOn of the last of the entries that made it this
     * @param positions the log positions of the entries that made it this: why the amount is so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            UseKind kind,
            String fund,
            Money amount,
            @Nullable String commitment,
            @Nullable String disbursement,
            @Nullable String entry,
            @Nullable String initiative,
            @Nullable String recipient,
            @Nullable String supplier,
            @Nullable String category,
            @Nullable String otherFund,
            @Nullable LocalDate effectiveOn,
            List<Long> positions) {}

    /**
     * What another fund did with money that it received as a grant.
     *
     * @param disbursement what paid it
     * @param fund the fund that received it
     * @param receipt as which it received it
     * @param amount how much of the receipt that is asked for is in it
     * @param uses each cent of that amount once
     */
    public record GrantedOn(
            String disbursement, String fund, String receipt, Money amount, List<Part> uses, List<GrantedOn> grantedOn) {}
}
