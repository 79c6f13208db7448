package org.programmeledger.events.funding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;

/**
 * A line of the books.
 *
 * @param amount debit positive, credit negative, never zero
 */
public record Posting(Account account, Money amount) {

    /** The lines of some moves: one for each account that changes, in the order of the chart; they sum to zero. */
    public static List<Posting> of(List<Move> moves) {
        var changes = new EnumMap<Account, Money>(Account.class);
        for (var move : moves) {
            add(changes, move.from().pocket().where(), move.amount().negated());
            add(changes, move.from().pocket().purpose(), move.amount());
            add(changes, move.to().pocket().where(), move.amount());
            add(changes, move.to().pocket().purpose(), move.amount().negated());
        }
        var lines = new ArrayList<Posting>();
        changes.forEach((account, amount) -> {
            if (amount.minor() != 0) {
                lines.add(new Posting(account, amount));
            }
        });
        return List.copyOf(lines);
    }

    private static void add(EnumMap<Account, Money> changes, @Nullable Account account, Money amount) {
        if (account != null) {
            changes.merge(account, amount, Money::plus);
        }
    }
}
