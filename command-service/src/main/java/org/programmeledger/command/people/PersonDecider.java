package org.programmeledger.command.people;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.References;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.parties.PartyState;
import org.programmeledger.command.people.PersonCommand.DeclineRole;
import org.programmeledger.command.people.PersonCommand.EndRole;
import org.programmeledger.command.people.PersonCommand.GrantRole;
import org.programmeledger.command.people.PersonCommand.ProposeRole;
import org.programmeledger.command.people.PersonCommand.RegisterPerson;
import org.programmeledger.command.people.PersonRejection.AssignmentNotGranted;
import org.programmeledger.command.people.PersonRejection.AssignmentNotProposed;
import org.programmeledger.command.people.PersonRejection.LastDayInThePast;
import org.programmeledger.command.people.PersonRejection.PartyNeeded;
import org.programmeledger.command.people.PersonRejection.PartyOutOfPlace;
import org.programmeledger.command.people.PersonRejection.PersonAlreadyRegistered;
import org.programmeledger.command.people.PersonRejection.ProposerMayNotGrant;
import org.programmeledger.command.people.PersonRejection.ProposerWithoutRight;
import org.programmeledger.command.people.PersonRejection.RoleAssignedAlready;
import org.programmeledger.command.people.PersonRejection.RoleForHumansOnly;
import org.programmeledger.command.people.PersonRejection.RoleForOneself;
import org.programmeledger.command.people.PersonRejection.TermBeginsInThePast;
import org.programmeledger.command.people.PersonRejection.TermEndsBeforeItBegins;
import org.programmeledger.command.people.PersonRejection.TermEndsNoLater;
import org.programmeledger.command.people.PersonRejection.TermIsOver;
import org.programmeledger.command.people.PersonRejection.UnknownAssignment;
import org.programmeledger.command.people.PersonRejection.UnknownParty;
import org.programmeledger.command.people.PersonRejection.UnknownPerson;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleDeclined;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.rights.Assignment;
import org.programmeledger.rights.Assignment.Phase;
import org.programmeledger.rights.Standing;

/**
 * Decides about persons and roles. Whether the one who asks may ask at all is not decided here but before, by the
 * permission table; what is decided here holds for whoever may.
 */
final class PersonDecider {

    /** Who grants roles, and who may have proposed them. */
    private static final List<Role> GRANTING = List.of(Role.ADMINISTRATOR, Role.BOARD_MEMBER);

    /** The roles that belong to a party: whose seat it is, or whose money. */
    private static final Set<Role> OF_A_PARTY = EnumSet.of(Role.BOARD_MEMBER, Role.FUNDER);

    private PersonDecider() {}

    static Verdict<PersonEvent> decide(PersonCommand command, PersonState state, References references) {
        var standing = state.standing();
        return switch (command) {
            case RegisterPerson(var person, var kind) ->
                standing.registered()
                        ? refuse(new PersonAlreadyRegistered(person))
                        : accept(new PersonRegistered(person, kind));
            case ProposeRole proposal -> propose(proposal, standing, references);
            case GrantRole grant ->
                proposed(standing, grant.assignment(), assignment -> grant(grant, assignment, references));
            case DeclineRole decline ->
                proposed(
                        standing,
                        decline.assignment(),
                        assignment -> accept(new RoleDeclined(decline.person(), assignment.id())));
            case EndRole ending -> end(ending, standing);
        };
    }

    private static Verdict<PersonEvent> propose(ProposeRole proposal, Standing standing, References references) {
        if (!standing.registered()) {
            return refuse(new UnknownPerson(proposal.person()));
        }
        var no = misfit(proposal, standing, references);
        if (no == null) {
            no = misfit(proposal, standing);
        }
        return no != null
                ? refuse(no)
                : accept(new RoleProposed(
                        proposal.person(),
                        proposal.assignment(),
                        proposal.role(),
                        proposal.party(),
                        proposal.from(),
                        proposal.until(),
                        proposal.by()));
    }

    /** What is wrong with who is to have the role, and for which party. */
    private static @Nullable PersonRejection misfit(ProposeRole proposal, Standing standing, References references) {
        var role = proposal.role();
        var party = proposal.party();
        if (proposal.by().equals(proposal.person())) {
            return new RoleForOneself(role);
        }
        if (GRANTING.contains(role) && standing.kind() != PersonKind.HUMAN) {
            return new RoleForHumansOnly(role);
        }
        if (party == null) {
            return OF_A_PARTY.contains(role) ? new PartyNeeded(role) : null;
        }
        if (!OF_A_PARTY.contains(role)) {
            return new PartyOutOfPlace(role);
        }
        return references.stateOf(party, PartyState.FOLD).registered() ? null : new UnknownParty(party);
    }

    /** What is wrong with its term. */
    private static @Nullable PersonRejection misfit(ProposeRole proposal, Standing standing) {
        var until = proposal.until();
        if (until != null && until.isBefore(proposal.from())) {
            return new TermEndsBeforeItBegins(proposal.from(), until);
        }
        if (proposal.from().isBefore(proposal.today())) {
            return new TermBeginsInThePast(proposal.from(), proposal.today());
        }
        return standing.rival(proposal.role(), proposal.party(), proposal.from(), until)
                .map(rival -> new RoleAssignedAlready(rival.id(), rival.role()))
                .orElse(null);
    }

    private static Verdict<PersonEvent> grant(GrantRole grant, Assignment assignment, References references) {
        var role = assignment.role();
        if (grant.by().equals(grant.person())) {
            return refuse(new RoleForOneself(role));
        }
        var proposer = assignment.proposedBy();
        if (proposer == null || grant.by().equals(proposer)) {
            return refuse(new ProposerMayNotGrant(role));
        }
        if (!references.stateOf(proposer, PersonState.FOLD).standing().holdsOneOf(GRANTING, grant.today())) {
            return refuse(new ProposerWithoutRight(proposer));
        }
        var until = assignment.until();
        if (until != null && until.isBefore(grant.today())) {
            return refuse(new TermIsOver(until, grant.today()));
        }
        var from = later(assignment.from(), grant.today());
        return accept(new RoleGranted(grant.person(), grant.assignment(), from, grant.by()));
    }

    private static Verdict<PersonEvent> end(EndRole ending, Standing standing) {
        var assignment = standing.assignment(ending.assignment()).orElse(null);
        if (assignment == null) {
            return refuse(new UnknownAssignment(ending.assignment()));
        }
        if (assignment.phase() != Phase.GRANTED) {
            return refuse(new AssignmentNotGranted(assignment.id(), assignment.phase()));
        }
        var earliest = ending.today().minusDays(1);
        if (ending.lastDay().isBefore(earliest)) {
            return refuse(new LastDayInThePast(ending.lastDay(), earliest));
        }
        var until = assignment.until();
        if (until != null && !ending.lastDay().isBefore(until)) {
            return refuse(new TermEndsNoLater(ending.lastDay(), until));
        }
        return accept(new RoleEnded(ending.person(), assignment.id(), ending.lastDay()));
    }

    private static Verdict<PersonEvent> proposed(
            Standing standing, AssignmentId id, Function<Assignment, Verdict<PersonEvent>> then) {
        var assignment = standing.assignment(id).orElse(null);
        if (assignment == null) {
            return refuse(new UnknownAssignment(id));
        }
        return assignment.phase() == Phase.PROPOSED
                ? then.apply(assignment)
                : refuse(new AssignmentNotProposed(id, assignment.phase()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
