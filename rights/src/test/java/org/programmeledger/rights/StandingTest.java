package org.programmeledger.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.events.people.AssignmentId;
import org.programmeledger.events.people.PersonEvent;
import org.programmeledger.events.people.PersonEvent.PersonRegistered;
import org.programmeledger.events.people.PersonEvent.RoleDeclined;
import org.programmeledger.events.people.PersonEvent.RoleEnded;
import org.programmeledger.events.people.PersonEvent.RoleGranted;
import org.programmeledger.events.people.PersonEvent.RoleProposed;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;

/** Which roles hold on which day follows from the events alone. */
class StandingTest {

    private static final String UUID = "_01932c07-6c1e-7b5a-9d0c-2f4e8a6b1c3d";
    private static final PersonId PERSON = new PersonId("person" + UUID);
    private static final AssignmentId ONE = new AssignmentId("assignment" + UUID);
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final LocalDate LAST = LocalDate.parse("2026-12-31");
    private static final PersonEvent REGISTERED = new PersonRegistered(PERSON, PersonKind.HUMAN);
    private static final PersonEvent PROPOSED = new RoleProposed(PERSON, ONE, Role.AUDITOR, null, FIRST, LAST, PERSON);
    private static final PersonEvent GRANTED = new RoleGranted(PERSON, ONE, FIRST, PERSON);

    private static boolean audits(String day, PersonEvent... events) {
        var standing = Standing.UNKNOWN;
        for (var event : events) {
            standing = standing.after(event);
        }
        return standing.holdsOneOf(List.of(Role.AUDITOR), LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, false", "2026-12-01, true", "2026-12-31, true", "2027-01-01, false"})
    void aTermIncludesItsFirstAndItsLastDayAndNoOther(String day, boolean holds) {
        assertThat(audits(day, REGISTERED, PROPOSED, GRANTED)).isEqualTo(holds);
    }

    @Test
    void whatIsOnlyProposedOrWasDeclinedGivesNoRight() {
        assertThat(audits("2026-12-01", REGISTERED, PROPOSED)).isFalse();
        assertThat(audits("2026-12-01", REGISTERED, PROPOSED, new RoleDeclined(PERSON, ONE)))
                .isFalse();
    }

    @Test
    void whatIsGrantedLaterBeginsLater() {
        var late = new RoleGranted(PERSON, ONE, LocalDate.parse("2026-12-10"), PERSON);

        assertThat(audits("2026-12-09", REGISTERED, PROPOSED, late)).isFalse();
        assertThat(audits("2026-12-10", REGISTERED, PROPOSED, late)).isTrue();
    }

    @Test
    void anEndCutsTheTermShort() {
        var ended = new RoleEnded(PERSON, ONE, LocalDate.parse("2026-12-10"));

        assertThat(audits("2026-12-10", REGISTERED, PROPOSED, GRANTED, ended)).isTrue();
        assertThat(audits("2026-12-11", REGISTERED, PROPOSED, GRANTED, ended)).isFalse();
    }

    @Test
    void anEndBeforeTheTermMeansThatItNeverHeld() {
        var ended = new RoleEnded(PERSON, ONE, LocalDate.parse("2026-11-24"));

        assertThat(audits("2026-12-01", REGISTERED, PROPOSED, GRANTED, ended)).isFalse();
    }

    @Test
    void aFounderIsAdministratorUntilThatIsEnded() {
        var standing = Standing.UNKNOWN.after(REGISTERED).after(new PersonEvent.FounderNamed(PERSON, ONE, FIRST));

        assertThat(standing.holdsOneOf(List.of(Role.ADMINISTRATOR), LocalDate.parse("2199-01-01")))
                .isTrue();
        assertThat(standing.on(FIRST.minusDays(1))).isEmpty();
    }
}
