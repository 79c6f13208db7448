package org.programmeledger.command.people;

import static org.programmeledger.command.BoTu.id;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.people.PersonCommand.DeclineRole;
import org.programmeledger.command.people.PersonCommand.EndRole;
import org.programmeledger.command.people.PersonCommand.GrantRole;
import org.programmeledger.command.people.PersonCommand.ProposeRole;
import org.programmeledger.command.people.PersonCommand.RegisterPerson;
import org.programmeledger.command.people.PersonRejection.PersonAlreadyRegistered;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent.FounderNamed;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleDeclined;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** The commands reach the decider and their events come back. */
class PersonTest {

    private static final PersonId ANNA = new PersonId(id(PersonId.PREFIX, 3));
    private static final PersonId FOUNDER = new PersonId(id(PersonId.PREFIX, 1));
    private static final PersonId SECOND = new PersonId(id(PersonId.PREFIX, 2));
    private static final AssignmentId ONE = new AssignmentId(id(AssignmentId.PREFIX, 1));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final PersonRegistered REGISTERED = new PersonRegistered(ANNA, PersonKind.HUMAN);
    private static final RoleProposed PROPOSED = new RoleProposed(ANNA, ONE, Role.AUDITOR, null, TODAY, null, FOUNDER);
    private static final RoleGranted GRANTED = new RoleGranted(ANNA, ONE, TODAY, SECOND);

    private final Wiring<Person> person = new Wiring<>(
            Person.class,
            History.of(new PersonRegistered(FOUNDER, PersonKind.HUMAN), new FounderNamed(FOUNDER, ONE, TODAY)));

    @Test
    void isRegisteredUnlessKnown() {
        person.given().when(new RegisterPerson(ANNA, PersonKind.HUMAN)).expectEvents(REGISTERED);
        person.refuses(
                person.given(REGISTERED).when(new RegisterPerson(ANNA, PersonKind.HUMAN)),
                new PersonAlreadyRegistered(ANNA));
    }

    @Test
    void hasARoleProposed() {
        person.given(REGISTERED)
                .when(new ProposeRole(ANNA, ONE, Role.AUDITOR, null, TODAY, null, FOUNDER, TODAY))
                .expectEvents(PROPOSED);
    }

    @Test
    void hasItGranted() {
        person.given(REGISTERED, PROPOSED)
                .when(new GrantRole(ANNA, ONE, SECOND, TODAY), Wiring.ifMatch(1))
                .expectEvents(GRANTED);
    }

    @Test
    void hasItDeclined() {
        person.given(REGISTERED, PROPOSED).when(new DeclineRole(ANNA, ONE)).expectEvents(new RoleDeclined(ANNA, ONE));
    }

    @Test
    void hasItEnded() {
        person.given(REGISTERED, PROPOSED, GRANTED)
                .when(new EndRole(ANNA, ONE, TODAY, TODAY))
                .expectEvents(new RoleEnded(ANNA, ONE, TODAY));
    }
}
