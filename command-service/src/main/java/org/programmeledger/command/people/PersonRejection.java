package org.programmeledger.command.people;

import java.time.LocalDate;
import org.programmeledger.command.Rejection;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.Role;
import org.programmeledger.rights.Assignment;

/** The rules of persons and roles, in order of precedence. */
sealed interface PersonRejection extends Rejection {

    record PersonAlreadyRegistered(PersonId person) implements PersonRejection {}

    record UnknownPerson(PersonId person) implements PersonRejection {}

    record UnknownAssignment(AssignmentId assignment) implements PersonRejection {}

    /** Only what was proposed and is still open is granted or declined. */
    record AssignmentNotProposed(AssignmentId assignment, Assignment.Phase phase) implements PersonRejection {}

    /** Only what was granted and has not been ended can be ended. */
    record AssignmentNotGranted(AssignmentId assignment, Assignment.Phase phase) implements PersonRejection {}

    /** Nobody proposes or grants a role to oneself, under any role. */
    record RoleForOneself(Role role) implements PersonRejection {}

    /** A role needs two people: one proposes it, another grants it. */
    record ProposerMayNotGrant(Role role) implements PersonRejection {}

    /** Who proposed it could not propose it any more. */
    record ProposerWithoutRight(PersonId proposedBy) implements PersonRejection {}

    /** Where two people must agree, two programs do not do. */
    record RoleForHumansOnly(Role role) implements PersonRejection {}

    record PartyNeeded(Role role) implements PersonRejection {}

    record PartyOutOfPlace(Role role) implements PersonRejection {}

    record UnknownParty(PartyId party) implements PersonRejection {}

    record TermEndsBeforeItBegins(LocalDate from, LocalDate until) implements PersonRejection {}

    /** No right begins in the past: what somebody did without it stays done without it. */
    record TermBeginsInThePast(LocalDate from, LocalDate today) implements PersonRejection {}

    /** Too late to grant it. */
    record TermIsOver(LocalDate until, LocalDate today) implements PersonRejection {}

    record RoleAssignedAlready(AssignmentId assignment, Role role) implements PersonRejection {}

    /** No right ends in the past either: what somebody did with it stays done with it. */
    record LastDayInThePast(LocalDate lastDay, LocalDate earliest) implements PersonRejection {}

    /** An ending ends it sooner. */
    record TermEndsNoLater(LocalDate lastDay, LocalDate until) implements PersonRejection {}
}
