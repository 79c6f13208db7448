package org.programmeledger.query.lineage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * Whose money an expenditure or a disbursement was, backwards. Origins, overrun and unattributed sum to the amount, to the
 * minor unit.
 *
 * @param entry the expenditure or disbursement
 * @param amount what it took and was not reversed, as far as the asker may see
 * @param overrun the part that no money covers yet
 * @param unattributed the part of an entry that is older than attribution
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origins(
        String entry,
        String fund,
        long entryAt,
        @Nullable LocalDate effectiveOn,
        @Nullable String initiative,
        @Nullable String party,
        @Nullable String category,
        Money amount,
        Money overrun,
        Money unattributed,
        List<Origin> origins) {

    /**
     * A part of it, and the receipt it comes from.
     *
     * @param fund the fund that received it; with {@code payer} absent where the asker does not see the receipt itself
     * @param returned the part of this amount that stands no longer: not accepted by a determination, or paid back
     * @param regrant where the receipt is itself money that another fund granted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(
            String receipt,
            @Nullable String fund,
            @Nullable String payer,
            Money amount,
            Money returned,
            @Nullable Granted regrant) {}

    /**
     * From where another fund had what it granted.
     *
     * @param fund the fund that granted it
     * @param origins sum with {@code notSeen} to the amount that still stands of the part they explain
     * @param notSeen of which no more can be said: not the asker's to see, or older than attribution
     */
    public record Granted(String disbursement, String fund, List<Origin> origins, Money notSeen) {}
}
