package org.programmeledger.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.CITY;
import static org.programmeledger.command.BoTu.NOBODY;
import static org.programmeledger.command.BoTu.city;
import static org.programmeledger.command.BoTu.id;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
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
import org.programmeledger.events.parties.PartyId;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.FounderNamed;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleDeclined;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.rights.Assignment.Phase;

class PersonDeciderTest {

    private static final PersonId FOUNDER = person(1);
    private static final PersonId SECOND = person(2);
    private static final PersonId ANNA = person(3);
    private static final PersonId ROBOT = person(4);
    private static final AssignmentId ONE = assignment(1);
    private static final AssignmentId TWO = assignment(2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final History history = History.of(
            city(),
            new PersonRegistered(FOUNDER, PersonKind.HUMAN),
            new FounderNamed(FOUNDER, assignment(91), YESTERDAY),
            new PersonRegistered(SECOND, PersonKind.HUMAN),
            new FounderNamed(SECOND, assignment(92), YESTERDAY),
            new PersonRegistered(ANNA, PersonKind.HUMAN),
            new PersonRegistered(ROBOT, PersonKind.MACHINE));

    private static PersonId person(long number) {
        return new PersonId(id(PersonId.PREFIX, number));
    }

    private static AssignmentId assignment(long number) {
        return new AssignmentId(id(AssignmentId.PREFIX, number));
    }

    private Verdict<PersonEvent> when(PersonCommand command) {
        return PersonDecider.decide(command, history.stateOf(command.person(), PersonState.FOLD), history);
    }

    private static ProposeRole propose(PersonId person, Role role, LocalDate from, @Nullable LocalDate until) {
        return new ProposeRole(person, TWO, role, null, from, until, FOUNDER, TODAY);
    }

    private static ProposeRole propose(Role role, @Nullable PartyId party) {
        return new ProposeRole(ANNA, TWO, role, party, TODAY, null, FOUNDER, TODAY);
    }

    private static RoleProposed proposed(Role role, LocalDate from, @Nullable LocalDate until) {
        return new RoleProposed(ANNA, ONE, role, null, from, until, FOUNDER);
    }

    private static GrantRole grant(PersonId by) {
        return new GrantRole(ANNA, ONE, by, TODAY);
    }

    @Test
    void aPersonIsRegisteredOnce() {
        assertThat(when(new RegisterPerson(person(9), PersonKind.HUMAN)))
                .isEqualTo(accept(new PersonRegistered(person(9), PersonKind.HUMAN)));
        assertThat(when(new RegisterPerson(ANNA, PersonKind.MACHINE)))
                .isEqualTo(refuse(new PersonAlreadyRegistered(ANNA)));
    }

    @Test
    void aRoleIsProposedByOneAndGrantedByAnother() {
        assertThat(when(propose(ANNA, Role.AUDITOR, TODAY, TOMORROW)))
                .isEqualTo(accept(new RoleProposed(ANNA, TWO, Role.AUDITOR, null, TODAY, TOMORROW, FOUNDER)));
        history.and(proposed(Role.AUDITOR, TODAY, TOMORROW));

        assertThat(when(grant(SECOND))).isEqualTo(accept(new RoleGranted(ANNA, ONE, TODAY, SECOND)));
    }

    @Test
    void aTermThatIsToBeginLaterBeginsThen() {
        history.and(proposed(Role.AUDITOR, TOMORROW, null));

        assertThat(when(grant(SECOND))).isEqualTo(accept(new RoleGranted(ANNA, ONE, TOMORROW, SECOND)));
    }

    @Test
    void noRightBeginsInThePastAlsoIfItIsGrantedLate() {
        assertThat(when(propose(ANNA, Role.AUDITOR, YESTERDAY, null)))
                .isEqualTo(refuse(new TermBeginsInThePast(YESTERDAY, TODAY)));
        history.and(proposed(Role.AUDITOR, YESTERDAY, null));

        assertThat(when(grant(SECOND))).isEqualTo(accept(new RoleGranted(ANNA, ONE, TODAY, SECOND)));
    }

    @Test
    void nobodyProposesOrGrantsARoleToOneself() {
        assertThat(when(new ProposeRole(FOUNDER, TWO, Role.TREASURER, null, TODAY, null, FOUNDER, TODAY)))
                .isEqualTo(refuse(new RoleForOneself(Role.TREASURER)));
        history.and(proposed(Role.ADMINISTRATOR, TODAY, null));

        assertThat(when(grant(ANNA))).isEqualTo(refuse(new RoleForOneself(Role.ADMINISTRATOR)));
    }

    @Test
    void whoProposesDoesNotGrant() {
        history.and(proposed(Role.ADMINISTRATOR, TODAY, null));

        assertThat(when(grant(FOUNDER))).isEqualTo(refuse(new ProposerMayNotGrant(Role.ADMINISTRATOR)));
    }

    @Test
    void whatSomebodyProposedWhoMayNotAnyMoreIsNotGranted() {
        history.and(proposed(Role.ADMINISTRATOR, TODAY, null), new RoleEnded(FOUNDER, assignment(91), YESTERDAY));

        assertThat(when(grant(SECOND))).isEqualTo(refuse(new ProposerWithoutRight(FOUNDER)));
    }

    @Test
    void programsGrantNothingToAnybody() {
        assertThat(when(propose(ROBOT, Role.ADMINISTRATOR, TODAY, null)))
                .isEqualTo(refuse(new RoleForHumansOnly(Role.ADMINISTRATOR)));
        assertThat(when(propose(ROBOT, Role.TREASURER, TODAY, null))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void someRolesBelongToAPartyAndOthersToNone() {
        assertThat(when(propose(Role.FUNDER, null))).isEqualTo(refuse(new PartyNeeded(Role.FUNDER)));
        assertThat(when(propose(Role.BOARD_MEMBER, null))).isEqualTo(refuse(new PartyNeeded(Role.BOARD_MEMBER)));
        assertThat(when(propose(Role.AUDITOR, CITY))).isEqualTo(refuse(new PartyOutOfPlace(Role.AUDITOR)));
        assertThat(when(propose(Role.FUNDER, NOBODY))).isEqualTo(refuse(new UnknownParty(NOBODY)));
        assertThat(when(propose(Role.FUNDER, CITY))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void aTermIsInOrderAndNotOver() {
        assertThat(when(propose(ANNA, Role.AUDITOR, TOMORROW, TODAY)))
                .isEqualTo(refuse(new TermEndsBeforeItBegins(TOMORROW, TODAY)));
        history.and(proposed(Role.AUDITOR, YESTERDAY, YESTERDAY));

        assertThat(when(grant(SECOND))).isEqualTo(refuse(new TermIsOver(YESTERDAY, TODAY)));
    }

    @Test
    void theSameRoleIsNotAssignedTwiceForOneDay() {
        history.and(proposed(Role.AUDITOR, TODAY, TOMORROW));

        assertThat(when(propose(ANNA, Role.AUDITOR, TOMORROW, null)))
                .isEqualTo(refuse(new RoleAssignedAlready(ONE, Role.AUDITOR)));
        assertThat(when(propose(ANNA, Role.AUDITOR, TOMORROW.plusDays(1), null)))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(when(propose(ANNA, Role.TREASURER, TODAY, null))).isInstanceOf(Verdict.Accepted.class);
        history.and(new RoleDeclined(ANNA, ONE));
        assertThat(when(propose(ANNA, Role.AUDITOR, TOMORROW, null))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        assertThat(when(grant(SECOND))).isEqualTo(refuse(new UnknownAssignment(ONE)));
        history.and(proposed(Role.AUDITOR, TODAY, null));
        assertThat(when(end(TODAY))).isEqualTo(refuse(new AssignmentNotGranted(ONE, Phase.PROPOSED)));
        assertThat(when(new DeclineRole(ANNA, ONE))).isEqualTo(accept(new RoleDeclined(ANNA, ONE)));
        history.and(new RoleDeclined(ANNA, ONE));

        assertThat(when(grant(SECOND))).isEqualTo(refuse(new AssignmentNotProposed(ONE, Phase.DECLINED)));
        assertThat(when(new DeclineRole(ANNA, ONE))).isEqualTo(refuse(new AssignmentNotProposed(ONE, Phase.DECLINED)));
    }

    @Test
    void aRoleEndsTodayTomorrowOrAtOnceButNotInThePastAndNotLater() {
        history.and(proposed(Role.AUDITOR, YESTERDAY, TOMORROW), new RoleGranted(ANNA, ONE, YESTERDAY, SECOND));

        assertThat(when(end(TODAY))).isEqualTo(accept(new RoleEnded(ANNA, ONE, TODAY)));
        assertThat(when(end(YESTERDAY))).isEqualTo(accept(new RoleEnded(ANNA, ONE, YESTERDAY)));
        assertThat(when(end(YESTERDAY.minusDays(1))))
                .isEqualTo(refuse(new LastDayInThePast(YESTERDAY.minusDays(1), YESTERDAY)));
        assertThat(when(end(TOMORROW))).isEqualTo(refuse(new TermEndsNoLater(TOMORROW, TOMORROW)));
    }

    @Test
    void nobodyProposesForWhomTheLedgerDoesNotKnow() {
        assertThat(when(propose(person(9), Role.AUDITOR, TODAY, null))).isEqualTo(refuse(new UnknownPerson(person(9))));
    }

    private static EndRole end(LocalDate lastDay) {
        return new EndRole(ANNA, ONE, lastDay, TODAY);
    }
}
