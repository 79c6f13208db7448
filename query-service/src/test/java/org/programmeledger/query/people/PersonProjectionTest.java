package org.programmeledger.query.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.query.BoTu.person;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.events.people.PersonKind;
import org.programmeledger.events.people.Role;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.rights.Assignment.Phase;

/** Given what happened to a person, then these are the roles: as known then, in force on a day. */
class PersonProjectionTest {

    private final PersonProjection projection = new PersonProjection();
    private final History history = new History().and(BoTu.aFunder());

    @Test
    void aPersonIsThereFromTheRegistration() {
        assertThat(history.rows(projection, 1).values()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(PersonKind.HUMAN);
            assertThat(row.assignments()).isEmpty();
        });
    }

    @Test
    void aRoleIsProposedGrantedAndEnded() {
        assertThat(history.row(projection)).satisfies(row -> {
            assertThat(row.id()).isEqualTo(person(1));
            assertThat(row.version()).isEqualTo(3);
            assertThat(row.assignments()).singleElement().satisfies(assignment -> {
                assertThat(assignment.role()).isEqualTo(Role.FUNDER);
                assertThat(assignment.party()).isEqualTo(BoTu.CITY);
                assertThat(assignment.phase()).isEqualTo(Phase.ENDED);
                assertThat(assignment.proposedBy()).isEqualTo(person(2));
                assertThat(assignment.grantedBy()).isEqualTo(person(3));
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2026-03-01, 0",
        "3, 2026-03-01, 1",
        "3, 2027-03-01, 1",
        "4, 2026-07-01, 1",
        "4, 2026-07-02, 0",
        "4, 2025-12-31, 0"
    })
    void whatHeldOnADayDependsOnWhatWasKnown(long asOf, LocalDate day, int roles) {
        assertThat(history.rows(projection, asOf).values())
                .singleElement()
                .satisfies(row -> assertThat(row.on(day).assignments()).hasSize(roles));
    }
}
