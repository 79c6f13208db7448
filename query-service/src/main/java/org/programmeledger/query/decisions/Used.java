package org.programmeledger.query.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Money;
import org.programmeledger.events.funding.FundId;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.funding.CommitmentRow;

/**
 * What was done under a decision, as it is known.
 *
 * @param id the entry of a fund, or the initiative of which the course was decided
 * @param kind the stored name of its event
 * @param party as corrected
 * @param amount what it moves of what the decision allows; absent where it moves nothing under it
 * @param standing whether it counts: an entry that was reversed does not, unless that reversal was reversed in turn
 * @param became what became of the money; absent unless this is a commitment that rests on the decision
 * @param effectiveOn as corrected
 * @param position its log position
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Used(
        String id,
        String kind,
        @Nullable FundId fund,
        @Nullable InitiativeId initiative,
        @Nullable PartyId party,
        @Nullable Money amount,
        boolean standing,
        @Nullable Became became,
        LocalDate effectiveOn,
        long position) {

    /**
     * What became of money that was committed.
     *
     * @param disbursed what was paid out, in advance or for what was spent
     * @param spent what was spent
     * @param released what is free again without having been paid
     */
    public record Became(Money disbursed, Money spent, Money released) {

        static Became of(CommitmentRow commitment) {
            return new Became(commitment.disbursed(), commitment.spent(), commitment.released());
        }

        Became plus(Became other) {
            return new Became(disbursed.plus(other.disbursed), spent.plus(other.spent), released.plus(other.released));
        }
    }
}
