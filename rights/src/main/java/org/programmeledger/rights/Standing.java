package org.programmeledger.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.FounderNamed;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleDeclined;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/**
 * What a person may count on: every role that was ever proposed, in that order, as it stands. It follows from the person's
 * events and nothing else; what holds on a day is asked with the day.
 *
 * @param kind absent for whom the ledger does not know
 */
public record Standing(@Nullable PersonKind kind, List<Assignment> assignments) {

    /** Of whom nothing has happened yet. */
    public static final Standing UNKNOWN = new Standing(null, List.of());

    /** The standing after one more event. */
    public Standing after(PersonEvent event) {
        return switch (event) {
            case PersonRegistered(var _, var becomes) -> new Standing(becomes, assignments);
            case FounderNamed(var _, var id, var from) ->
                with(new Assignment(id, Role.ADMINISTRATOR, null, from, null, Assignment.Phase.GRANTED, null, null));
            case RoleProposed(var _, var id, var role, var party, var from, var until, var by) ->
                with(new Assignment(id, role, party, from, until, Assignment.Phase.PROPOSED, by, null));
            case RoleGranted(var _, var id, var from, var by) ->
                changing(id, assignment -> assignment.granted(from, by));
            case RoleDeclined(var _, var id) -> changing(id, Assignment::declined);
            case RoleEnded(var _, var id, var lastDay) -> changing(id, assignment -> assignment.ended(lastDay));
        };
    }

    /** Whether the ledger knows the person. */
    public boolean registered() {
        return kind != null;
    }

    /** The roles that hold on a day. */
    public List<Assignment> on(LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.holdsOn(day))
                .toList();
    }

    /** Whether one of these roles holds on a day. */
    public boolean holdsOneOf(List<Role> roles, LocalDate day) {
        return assignments.stream()
                .anyMatch(assignment -> roles.contains(assignment.role()) && assignment.holdsOn(day));
    }

    /** The assignment with this id. */
    public Optional<Assignment> assignment(AssignmentId id) {
        return assignments.stream()
                .filter(assignment -> assignment.id().equals(id))
                .findFirst();
    }

    /** Another assignment of the same role, for the same party, on a day of this term; declined ones do not count. */
    public Optional<Assignment> rival(Role role, @Nullable PartyId party, LocalDate from, @Nullable LocalDate until) {
        return assignments.stream()
                .filter(assignment -> assignment.rivals(role, party, from, until))
                .findFirst();
    }

    private Standing with(Assignment assignment) {
        return new Standing(
                kind, Stream.concat(assignments.stream(), Stream.of(assignment)).toList());
    }

    private Standing changing(AssignmentId id, UnaryOperator<Assignment> change) {
        return new Standing(
                kind,
                assignments.stream()
                        .map(assignment -> assignment.id().equals(id) ? change.apply(assignment) : assignment)
                        .toList());
    }
}
