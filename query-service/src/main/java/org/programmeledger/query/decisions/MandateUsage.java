package org.programmeledger.query.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.programmeledger.events.Money;
import org.programmeledger.events.coalition.MandateTerms;
import org.programmeledger.events.decisions.DecisionId;
import org.programmeledger.events.parties.PartyId;

/**
 * What is used of a mandate and what is left of it, per recipient: splitting an amount does not escape the limit.
 *
 * @param from the first day of the window
 * @param until its last: the day of the question
 * @param recipients those for whom anything was decided in the window, in the order of their ids; for any other the whole
 *     limit is left
 */
public record MandateUsage(LocalDate from, LocalDate until, List<Recipient> recipients) {

    /**
     * One recipient; of parties that belong together, the one they all belong to.
     *
     * @param decisions what was decided for it
     */
    public record Recipient(PartyId recipient, Money used, Money left, List<DecisionId> decisions) {}

    /** On a day, of all that was decided under the mandate and not struck. */
    static MandateUsage of(MandateTerms terms, List<DecisionRow> decided, LocalDate day) {
        var from = day.minusMonths(terms.months()).plusDays(1);
        var uses = new TreeMap<String, List<DecisionRow>>();
        for (var row : decided) {
            var use = row.entry() == null ? null : row.entry().use();
            if (use != null && !use.on().isBefore(from) && !use.on().isAfter(day)) {
                uses.computeIfAbsent(use.recipient().value(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return new MandateUsage(
                from,
                day,
                uses.entrySet().stream()
                        .map(use -> recipient(new PartyId(use.getKey()), use.getValue(), terms.limit()))
                        .toList());
    }

    private static Recipient recipient(PartyId party, List<DecisionRow> decided, Money limit) {
        var nothing = Money.zero(limit.currency());
        var used = nothing;
        for (var row : decided) {
            var use = row.entry() == null ? null : row.entry().use();
            used = use == null ? used : used.plus(use.amount());
        }
        var left = limit.minus(used);
        return new Recipient(
                party,
                used,
                left.isPositive() ? left : nothing,
                decided.stream().map(DecisionRow::id).toList());
    }
}
