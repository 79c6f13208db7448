package org.programmeledger.query.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.query.coalition.CoalitionRow;

/**
 * Whose move it is.
 *
 * @param party the party that has to act; absent where it is not one party's, where none is known, and where who asks may
 *     not know it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Move(Who who, @Nullable PartyId party) {

    /** In which quality somebody has to act. */
    public enum Who {
        /** The coalition decides. */
        COALITION,
        /** Whoever chairs the coalition opens and counts votes. */
        CHAIR,
        /** What the coalition cannot decide, the party above it does. */
        SUPERVISORY_BOARD,
        /** Who keeps the books of the fund, and did not take the step before. */
        SECOND_PERSON,
        /** Who promised money or granted it. */
        FUNDER,
        /** Who owns the fund that pays or frees the money. */
        FUND_OWNER,
        /** Who gets the money, or has to pay it back. */
        RECIPIENT,
        /** Who reaches the outcomes of a contract. */
        PROVIDER,
        /** Who says which outcomes were reached. */
        VERIFIER,
        /** Anybody but the author of a claim. */
        ASSESSOR
    }

    static Move of(Who who) {
        return new Move(who, null);
    }

    /** The seat that chairs; the whole coalition as long as none does. */
    static Move ofChair(CoalitionRow coalition) {
        return coalition.seats().stream()
                .filter(seat -> seat.seat().equals(coalition.chair()))
                .findFirst()
                .map(seat -> new Move(Who.CHAIR, seat.party()))
                .orElseGet(() -> of(Who.COALITION));
    }
}
