package org.programmeledger.command.programme;

import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.established;
import static org.programmeledger.command.BoTu.text;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.programme.ProgrammeCommand.EstablishProgramme;
import org.programmeledger.command.programme.ProgrammeRejection.AlreadyDefined;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.programme.ProgrammeEvent;

/** Each command reaches the decider and its events come back. */
class ProgrammeTest {

    private final Wiring<Programme> programme = new Wiring<>(Programme.class, History.of());

    @Test
    void isEstablished() {
        programme
                .given()
                .when(new EstablishProgramme(
                        PROGRAMME,
                        text("BoTu 2028"),
                        "Bospolder-Tussendijken",
                        LocalDate.parse("2018-10-01"),
                        LocalDate.parse("2028-09-30"),
                        text("Resilient")))
                .expectEvents(established(PROGRAMME));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("org.programmeledger.command.programme.ProgrammeDeciderTest#lists")
    void fillsItsLists(ProgrammeCommand command, ProgrammeEvent event, ProgrammeList list, String item) {
        programme.given(established(PROGRAMME)).when(command).expectEvents(event);
        programme.refuses(programme.given(established(PROGRAMME), event).when(command), new AlreadyDefined(list, item));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("org.programmeledger.command.programme.ProgrammeDeciderTest#lists")
    void theVersionThatWasSeenMustBeTheVersion(
            ProgrammeCommand command, ProgrammeEvent event, ProgrammeList list, String item) {
        programme.isStale(programme.given(established(PROGRAMME)).when(command, Wiring.ifMatch(1)));
    }
}
