package org.programmeledger.query.claims;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.programmeledger.events.Money;
import org.programmeledger.events.claims.ClaimId;
import org.programmeledger.events.parties.PartyId;

/**
 * A claim with the other claims on the same effect: where there are any, it must not be added up with them.
 *
 * @param overlaps in order of recording
 */
public record FlaggedClaim(@JsonUnwrapped ClaimRow claim, List<Overlap> overlaps) {

    /** Another claim that counts the same effect, or a part of it. */
    public record Overlap(ClaimId claim, PartyId author, Money claimed, LocalDate from, LocalDate until) {

        static Overlap of(ClaimRow other) {
            return new Overlap(
                    other.id(),
                    other.author(),
                    other.claimed(),
                    other.effect().from(),
                    other.effect().until());
        }
    }
}
