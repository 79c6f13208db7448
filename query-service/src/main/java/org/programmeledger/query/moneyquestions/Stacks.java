package org.programmeledger.query.moneyquestions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.programmeledger.events.Money;
import org.programmeledger.query.moneyquestions.Stacking.Activity;
import org.programmeledger.query.moneyquestions.Stacking.Flow;
import org.programmeledger.query.moneyquestions.Stacking.Goal;
import org.programmeledger.query.moneyquestions.Stacking.Source;

/**
 * Finds what is stacked.
 *
 * @param serving what serves initiatives; of payers that are not known, or not the reader's to see, nothing is said
 * @param goals what the initiatives serve
 */
record Stacks(List<Tables.Sum> serving, Map<String, Tables.Goals> goals) {

    Stacking stacking() {
        var byInitiative = new TreeMap<String, List<Tables.Sum>>();
        var byFlow = new TreeMap<String, List<Tables.Sum>>();
        for (var sum : serving) {
            if (sum.minor() > 0 && sum.payer() != null && sum.initiative() != null) {
                byInitiative
                        .computeIfAbsent(sum.initiative() + " " + sum.currency(), same -> new ArrayList<>())
                        .add(sum);
                byFlow.computeIfAbsent(
                                sum.fund() + " " + sum.payer() + " " + sum.currency(), same -> new ArrayList<>())
                        .add(sum);
            }
        }
        return new Stacking(
                byInitiative.values().stream()
                        .filter(sums -> sums.size() > 1)
                        .map(Stacks::activity)
                        .toList(),
                byFlow.values().stream()
                        .map(this::flow)
                        .filter(flow -> flow.themes().size() > 1 || flow.lines().size() > 1)
                        .toList());
    }

    private static Activity activity(List<Tables.Sum> sums) {
        return new Activity(
                String.valueOf(sums.getFirst().initiative()),
                total(sums),
                sums.stream()
                        .map(sum -> new Source(
                                sum.fund(), String.valueOf(sum.payer()), MoneyQuestions.money(sum)))
                        .toList());
    }

    private Flow flow(List<Tables.Sum> sums) {
        var themes = new LinkedHashMap<String, Money>();
        var lines = new LinkedHashMap<String, Money>();
        for (var sum : sums) {
            var goal = goals.get(String.valueOf(sum.initiative()));
            if (goal != null) {
                var amount = MoneyQuestions.money(sum);
                shares(goal.themes(), amount).forEach((theme, part) -> themes.merge(theme, part, Money::plus));
                goal.lines().forEach(line -> lines.merge(line, amount, Money::plus));
            }
        }
        var first = sums.getFirst();
        return new Flow(
                first.fund(), String.valueOf(first.payer()), total(sums), sums.size(), goals(themes), goals(lines));
    }

    private static Map<String, Money> shares(Map<String, Long> weights, Money amount) {
        var shares = new LinkedHashMap<String, Money>();
        if (!weights.isEmpty()) {
            var parts = amount.allocate(List.copyOf(weights.values())).iterator();
            weights.keySet().forEach(theme -> shares.put(theme, parts.next()));
        }
        return shares;
    }

    private static List<Goal> goals(Map<String, Money> amounts) {
        return amounts.entrySet().stream()
                .map(goal -> new Goal(goal.getKey(), goal.getValue()))
                .toList();
    }

    private static Money total(List<Tables.Sum> sums) {
        return sums.stream().map(MoneyQuestions::money).reduce(Money::plus).orElseThrow();
    }
}
