package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.query.decisions.Used.Became;

/**
 * What a decision of the register authorised and what was done under it.
 *
 * @param amount the most that may be moved under it; absent unless it moves money
 * @param used what the entries that stand move of that
 * @param left what may still be moved while it is in force
 * @param entries how many entries and turns in the course of an initiative stand under it
 * @param struckInUse whether it was annulled or counted out although entries stand under it, which have lost their ground
 * @param became what became of all that was committed under it and stands; absent where nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Authorised(
        @Nullable Money amount,
        @Nullable Money used,
        @Nullable Money left,
        long entries,
        boolean struckInUse,
        @Nullable Became became) {

    /** Of a decision in the register, with all that was done under it. */
    static Authorised of(@Nullable Money amount, boolean struck, List<Used> uses) {
        var standing = uses.stream().filter(Used::standing).toList();
        var used = amount == null
                ? null
                : standing.stream()
                        .map(Used::amount)
                        .filter(Objects::nonNull)
                        .reduce(Money.zero(amount.currency()), Money::plus);
        return new Authorised(
                amount,
                used,
                amount == null || used == null ? null : amount.minus(used),
                standing.size(),
                struck && !standing.isEmpty(),
                standing.stream()
                        .flatMap(use -> Stream.ofNullable(use.became()))
                        .reduce(Became::plus)
                        .orElse(null));
    }
}
