package org.programmeledger.events.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;
import org.programmeledger.events.parties.PartyId;

/**
 * What can happen to a person: becoming known, and having roles for a term. A role holds from the first to the last day of
 * its term, both included, in the time zone of the ledger. Names and everything else about a person are never here.
 */
public sealed interface PersonEvent extends LedgerEvent {

    PersonId person();

    @Override
    default String stream() {
        return person().value();
    }

    /** A pseudonym became known to the ledger. */
    @StoredAs("people.person-registered")
    record PersonRegistered(PersonId person, PersonKind kind) implements PersonEvent {}

    /**
     * The first administrators were named by whoever runs the ledger, when nobody could grant anything yet. Without a last
     * day, until it is ended.
     *
     * @param from the first day
     */
    @StoredAs("people.founder-named")
    record FounderNamed(PersonId person, AssignmentId assignment, LocalDate from) implements PersonEvent {}

    /**
     * Somebody proposed that a person has a role. It gives no right before it is granted.
     *
     * @param party the party whose seat it is, or whose money; only for roles that belong to a party
     * @param from the first day, at the earliest
     * @param until the last day, if it is known beforehand
     * @param proposedBy who proposed it, and may not be the one who grants it
     */
    @StoredAs("people.role-proposed")
    record RoleProposed(
            PersonId person,
            AssignmentId assignment,
            Role role,
            @Nullable PartyId party,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId proposedBy)
            implements PersonEvent {}

    /**
     * A second person granted what was proposed.
     *
     * @param from the first day: as proposed, or the day of granting if that is later; no right begins in the past
     * @param grantedBy who granted it
     */
    @StoredAs("people.role-granted")
    record RoleGranted(PersonId person, AssignmentId assignment, LocalDate from, PersonId grantedBy)
            implements PersonEvent {}

    /** What was proposed will not be granted. */
    @StoredAs("people.role-declined")
    record RoleDeclined(PersonId person, AssignmentId assignment) implements PersonEvent {}

    /**
     * A role that was granted ends sooner than was said.
     *
     * @param lastDay its last day; before the first day of the term, it never held
     */
    @StoredAs("people.role-ended")
    record RoleEnded(PersonId person, AssignmentId assignment, LocalDate lastDay) implements PersonEvent {}
}
