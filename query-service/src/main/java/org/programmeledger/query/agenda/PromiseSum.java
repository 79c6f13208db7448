package org.programmeledger.query.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.programmeledger.events.Money;

/**
 * How much was promised of a kind and is not done. Kinds are never added up: a pledge that is committed in, and paid out in
 * parts, would count as often as it is promised on.
 *
 * @param promises how many there are, whatever their amounts
 * @param overdue how many of them are overdue
 * @param amounts one per currency; none where the amounts of the kind are not cash
 * @param overdueAmounts the part of it that is overdue
 * @param toBeDetermined of how many the amount is still to be determined (pm): they are in no amount
 */
public record PromiseSum(
        Promise.Kind kind,
        long promises,
        long overdue,
        List<Money> amounts,
        List<Money> overdueAmounts,
        long toBeDetermined) {

    /** The sums of those kinds of which there are any, in the order of the kinds. */
    public static List<PromiseSum> of(List<Promise> promises) {
        return Arrays.stream(Promise.Kind.values())
                .map(kind -> of(
                        kind,
                        promises.stream()
                                .filter(promise -> promise.kind() == kind)
                                .toList()))
                .filter(sum -> sum.promises() > 0)
                .toList();
    }

    private static PromiseSum of(Promise.Kind kind, List<Promise> promises) {
        return new PromiseSum(
                kind,
                promises.size(),
                promises.stream().filter(Promise::isOverdue).count(),
                kind.isCash() ? amounts(promises, _ -> true) : List.of(),
                kind.isCash() ? amounts(promises, Promise::isOverdue) : List.of(),
                promises.stream().filter(Promise::toBeDetermined).count());
    }

    private static List<Money> amounts(List<Promise> promises, Predicate<Promise> counted) {
        var sums = new TreeMap<String, Money>();
        for (var promise : promises) {
            var amount = promise.amount();
            if (amount != null && counted.test(promise)) {
                sums.merge(amount.currency(), amount, Money::plus);
            }
        }
        return new ArrayList<>(sums.values());
    }
}
