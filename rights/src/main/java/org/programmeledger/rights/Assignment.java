package org.programmeledger.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;

/**
 * A role of a person for a term.
 *
 * @param party whose seat or whose money; only for roles that belong to a party
 * @param from the first day
 * @param until the last day; absent for a term without an end; before the first day if it never held
 * @param proposedBy absent for the first administrators, whom nobody could propose
 * @param grantedBy absent until it is granted, and for the first administrators
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Assignment(
        AssignmentId id,
        Role role,
        @Nullable PartyId party,
        LocalDate from,
        @Nullable LocalDate until,
        Phase phase,
        @Nullable PersonId proposedBy,
        @Nullable PersonId grantedBy) {

    /** How far it has come. */
    public enum Phase {
        /** Gives no right yet. */
        PROPOSED,
        /** Holds during its term. */
        GRANTED,
        /** Was never granted and will not be. */
        DECLINED,
        /** Was granted, and its term was cut short. */
        ENDED
    }

    /** Whether it gives its rights on this day. */
    public boolean holdsOn(LocalDate day) {
        return (phase == Phase.GRANTED || phase == Phase.ENDED)
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until));
    }

    /** Whether it is, or may still become, the same role for the same party on a day of this term. */
    boolean rivals(Role otherRole, @Nullable PartyId otherParty, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return phase != Phase.DECLINED
                && role == otherRole
                && java.util.Objects.equals(party, otherParty)
                && (until == null || !until.isBefore(otherFrom))
                && (otherUntil == null || !otherUntil.isBefore(from))
                && (until == null || !until.isBefore(from));
    }

    Assignment granted(LocalDate firstDay, PersonId by) {
        return new Assignment(id, role, party, firstDay, until, Phase.GRANTED, proposedBy, by);
    }

    Assignment declined() {
        return new Assignment(id, role, party, from, until, Phase.DECLINED, proposedBy, grantedBy);
    }

    Assignment ended(LocalDate lastDay) {
        return new Assignment(id, role, party, from, lastDay, Phase.ENDED, proposedBy, grantedBy);
    }
}
