package org.programmeledger.query.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.query.lineage.UseKind;

/**
 * A receipt and what became of it, as its funder is told.
 *
 * @param amount what was received and not reversed; the parts sum to it
 * @param receivedAt the log position of the receipt; absent where only what arrived of it in another fund may be seen
 * @param totals the kinds that there is something of
 * @param grantedOn what other funds did with what they received of it as a grant
 */
record ReceiptStory(
        String id,
        @Nullable Ref fund,
        @Nullable Ref payer,
        @Nullable LocalDate receivedOn,
        @Nullable Long receivedAt,
        Money amount,
        List<Total> totals,
        List<Part> parts,
        List<Grant> grantedOn) {

    /** What is of one kind. */
    record Total(UseKind kind, Money amount, BigDecimal percent) {

        static Total of(UseKind kind, Money amount, Money whole) {
            return new Total(kind, amount, share(amount, whole));
        }
    }

    /**
     * A part and what it is.
     *
     * @param party who received it, or from whom something was bought
     * @param other the fund it was sent to
     * @param positions the events that made it so
     */
    record Part(
            UseKind kind,
            Money amount,
            BigDecimal percent,
            Ref fund,
            @Nullable Ref initiative,
            @Nullable Ref party,
            @Nullable String category,
            @Nullable Ref other,
            List<Long> positions) {}

    /** What another fund did with it. */
    record Grant(Ref fund, Ref receipt, Money amount, List<Part> parts) {}

    /** Percent with one decimal, for the eye. */
    static BigDecimal share(Money part, Money whole) {
        return whole.isPositive()
                ? BigDecimal.valueOf(part.minor())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole.minor()), 1, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }
}
