package org.programmeledger.query.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.Tranche;
import org.programmeledger.query.funding.CommitmentRow;
import org.programmeledger.query.funding.Expenditures;
import org.programmeledger.query.funding.FiscalYearRow;
import org.programmeledger.query.funding.ReservationRow;
import org.programmeledger.query.layers.LayerRow;

/**
 * A fund with everything that stands in it.
 *
 * @param restriction what any of its money may serve
 * @param pledges the latest first
 * @param receipts in the order of arrival, in which they are drawn from
 * @param reservations those that are pending, the latest first
 * @param commitments the latest first
 * @param expenditures the latest first
 * @param years in which something took effect, or that were proposed or closed
 */
record FundDetails(
        FundRow fund,
        FundAmounts amounts,
        RestrictionShown restriction,
        Cut<Pledge> pledges,
        Cut<Receipt> receipts,
        Cut<Reservation> reservations,
        Cut<Commitment> commitments,
        Cut<Expenditure> expenditures,
        List<FiscalYearRow> years) {

    /**
     * A promise and what came of it.
     *
     * @param amount absent for "pm", to be determined
     * @param received what came in of it, granted first or not; absent for "pm" as long as that is nothing
     * @param confirmed whether anything was received or granted since
     * @param reversed whether it was reversed: then it does not hold
     */
    record Pledge(
            Ref pledgor,
            LocalDate effectiveOn,
            long position,
            @Nullable Money amount,
            @Nullable Money received,
            boolean confirmed,
            boolean reversed) {

        /** Whether all that was promised came in. */
        public boolean whole() {
            return amount != null && received != null && received.isPositive() && received.compareTo(amount) >= 0;
        }
    }

    /**
     * A receipt and where its money stands.
     *
     * @param layer without receipt: entries older than attribution, and what is spent without cover
     * @param payer absent where the reader may not see who it was
     * @param restriction what the receipt may serve beside what the fund may; absent without receipt
     */
    record Receipt(
            LayerRow layer, @Nullable Ref payer, @Nullable RestrictionShown restriction) {}

    /** Money set aside for a commitment that is being prepared. */
    record Reservation(ReservationRow row, Ref initiative) {}

    /**
     * Money promised to an initiative.
     *
     * @param decision what it rests on; absent in commitments that are older than that rule
     * @param waivers the decisions by which a rule did not hold that would have refused it
     */
    record Commitment(
            CommitmentRow row,
            Ref initiative,
            @Nullable Ref recipient,
            @Nullable Ref decision,
            List<Ref> waivers) {

        /** The conditions that keep the money where it is (invariant 7). */
        public List<CommitmentRow.ConditionRow> unmet() {
            return row.conditions().stream()
                    .filter(condition -> !condition.met())
                    .toList();
        }

        /**
         * What is planned to be paid next, and of it what is left. A plan is about all that was outstanding when it was made;
         * what is not outstanding any more is taken off its first tranches. Absent where nothing is planned or outstanding.
         */
        public @Nullable Tranche next() {
            var planned = row.tranches().stream()
                    .map(Tranche::amount)
                    .reduce(Money.zero(row.amount().currency()), Money::plus);
            var gone = planned.minus(row.outstanding().least(planned));
            for (var tranche : row.tranches().stream()
                    .sorted(Comparator.comparing(Tranche::dueOn))
                    .toList()) {
                var left = tranche.amount().minus(gone.least(tranche.amount()));
                if (left.isPositive()) {
                    return new Tranche(tranche.dueOn(), left);
                }
                gone = gone.minus(tranche.amount());
            }
            return null;
        }

        /** The final amount, if it is determined and that was not reversed. */
        public Optional<Money> determined() {
            return Optional.ofNullable(row.determination())
                    .filter(determination -> determination.reversedBy() == null)
                    .map(CommitmentRow.Determination::amount);
        }
    }

    /** Money spent. */
    record Expenditure(
            Expenditures.Expenditure row,
            Ref initiative,
            @Nullable Ref supplier) {

        /** What nothing covers, neither then nor since; nothing once it is reversed. */
        public Money uncovered() {
            return row.reversed()
                    ? Money.zero(row.amount().currency())
                    : row.overrun().minus(row.covered());
        }
    }
}
