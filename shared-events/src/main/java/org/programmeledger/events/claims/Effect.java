package org.programmeledger.events.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.Code;
import org.programmeledger.events.parties.PartyId;

/**
 * What a claim says has happened, to whose benefit, and when. Two claims on one effect would count it twice.
 *
 * @param code names the effect, the same for everybody who claims it
 * @param beneficiary the party to which it is worth the money
 * @param group the affected group among whom it occurs; absent where it is not limited to one
 * @param from the first day
 * @param until the last day, included
 */
public record Effect(
        Code code, PartyId beneficiary, @Nullable Code group, LocalDate from, LocalDate until) {

    /** Whether the other is, at least in part, the same effect: the same code and beneficiary, a group and a day in common. */
    public boolean overlaps(Effect other) {
        return code.equals(other.code)
                && beneficiary.equals(other.beneficiary)
                && (group == null || other.group == null || group.equals(other.group))
                && !from.isAfter(other.until)
                && !other.from.isAfter(until);
    }
}
