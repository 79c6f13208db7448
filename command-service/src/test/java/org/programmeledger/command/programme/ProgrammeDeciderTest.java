package org.programmeledger.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmeledger.command.BoTu.PROGRAMME;
import static org.programmeledger.command.BoTu.code;
import static org.programmeledger.command.BoTu.established;
import static org.programmeledger.command.BoTu.text;
import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.command.History;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAffectedGroup;
import org.programmeledger.command.programme.ProgrammeCommand.DefineAreaCell;
import org.programmeledger.command.programme.ProgrammeCommand.DefineIncidentType;
import org.programmeledger.command.programme.ProgrammeCommand.DefineLine;
import org.programmeledger.command.programme.ProgrammeCommand.DefineTheme;
import org.programmeledger.command.programme.ProgrammeCommand.EstablishProgramme;
import org.programmeledger.command.programme.ProgrammeCommand.PlanStep;
import org.programmeledger.command.programme.ProgrammeCommand.ProposePriority;
import org.programmeledger.command.programme.ProgrammeRejection.AlreadyDefined;
import org.programmeledger.command.programme.ProgrammeRejection.PeriodEndsBeforeItBegins;
import org.programmeledger.command.programme.ProgrammeState.ProgrammeList;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.programme.ProgrammeEvent.AffectedGroupDefined;
import org.programmeledger.events.programme.ProgrammeEvent.AreaCellDefined;
import org.programmeledger.events.programme.ProgrammeEvent.IncidentTypeDefined;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;

class ProgrammeDeciderTest {

    private static final LocalizedText NAME = text("Name");

    private final History history = History.of();

    private Verdict<ProgrammeEvent> when(ProgrammeCommand command) {
        return ProgrammeDecider.decide(command, history.stateOf(command.programme(), ProgrammeState.FOLD));
    }

    private static EstablishProgramme establish(String from, String until) {
        return new EstablishProgramme(
                PROGRAMME,
                text("BoTu 2028"),
                "Bospolder-Tussendijken",
                LocalDate.parse(from),
                LocalDate.parse(until),
                text("Resilient"));
    }

    @Test
    void aProgrammeIsEstablished() {
        assertThat(when(establish("2018-10-01", "2028-09-30"))).isEqualTo(accept(established(PROGRAMME)));
    }

    @Test
    void aPeriodOfOneDayIsAPeriod() {
        assertThat(when(establish("2018-10-01", "2018-10-01"))).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void periodEndsBeforeItBegins() {
        assertThat(when(establish("2018-10-01", "2018-09-30")))
                .isEqualTo(refuse(
                        new PeriodEndsBeforeItBegins(LocalDate.parse("2018-10-01"), LocalDate.parse("2018-09-30"))));
    }

    static Stream<Arguments> lists() {
        var code = code("a");
        return Stream.of(
                Arguments.of(
                        new DefineLine(PROGRAMME, code, NAME, NAME),
                        new LineDefined(PROGRAMME, code, NAME, NAME),
                        ProgrammeList.LINES,
                        "a"),
                Arguments.of(
                        new PlanStep(PROGRAMME, 13, NAME),
                        new StepPlanned(PROGRAMME, 13, NAME),
                        ProgrammeList.STEPS,
                        "13"),
                Arguments.of(
                        new ProposePriority(PROGRAMME, code, NAME),
                        new PriorityProposed(PROGRAMME, code, NAME),
                        ProgrammeList.PRIORITIES,
                        "a"),
                Arguments.of(
                        new DefineTheme(PROGRAMME, code, NAME, List.of(NAME)),
                        new ThemeDefined(PROGRAMME, code, NAME, List.of(NAME)),
                        ProgrammeList.THEMES,
                        "a"),
                Arguments.of(
                        new DefineIncidentType(PROGRAMME, code, NAME),
                        new IncidentTypeDefined(PROGRAMME, code, NAME),
                        ProgrammeList.INCIDENT_TYPES,
                        "a"),
                Arguments.of(
                        new DefineAreaCell(PROGRAMME, code, NAME),
                        new AreaCellDefined(PROGRAMME, code, NAME),
                        ProgrammeList.AREA_CELLS,
                        "a"),
                Arguments.of(
                        new DefineAffectedGroup(PROGRAMME, code, NAME),
                        new AffectedGroupDefined(PROGRAMME, code, NAME),
                        ProgrammeList.AFFECTED_GROUPS,
                        "a"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lists")
    void anItemIsDefinedOnceInItsListAndThenAlreadyDefined(
            ProgrammeCommand command, ProgrammeEvent event, ProgrammeList list, String item) {
        history.and(established(PROGRAMME));
        assertThat(when(command)).isEqualTo(accept(event));

        history.and(event);
        assertThat(when(command)).isEqualTo(refuse(new AlreadyDefined(list, item)));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lists")
    void theSameCodeInAnotherListIsFree(
            ProgrammeCommand command, ProgrammeEvent event, ProgrammeList list, String item) {
        history.and(established(PROGRAMME));
        lists().map(other -> (ProgrammeEvent) other.get()[1])
                .filter(other -> !other.equals(event))
                .forEach(history::and);

        assertThat(when(command)).isEqualTo(accept(event));
    }
}
