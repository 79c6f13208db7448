package org.programmeledger.command.programme;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

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
import org.programmeledger.events.Code;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.programme.ProgrammeEvent.AffectedGroupDefined;
import org.programmeledger.events.programme.ProgrammeEvent.AreaCellDefined;
import org.programmeledger.events.programme.ProgrammeEvent.IncidentTypeDefined;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;

/** Decides about the frame of a programme. */
final class ProgrammeDecider {

    private ProgrammeDecider() {}

    static Verdict<ProgrammeEvent> decide(ProgrammeCommand command, ProgrammeState state) {
        return switch (command) {
            case EstablishProgramme(var id, var name, var area, var from, var until, var picture) ->
                until.isBefore(from)
                        ? refuse(new PeriodEndsBeforeItBegins(from, until))
                        : accept(new ProgrammeEstablished(id, name, area, from, until, picture));
            case DefineLine(var id, var line, var name, var description) ->
                define(state, ProgrammeList.LINES, line, new LineDefined(id, line, name, description));
            case PlanStep(var id, var number, var name) ->
                state.hasStep(number)
                        ? refuse(new AlreadyDefined(ProgrammeList.STEPS, Integer.toString(number)))
                        : accept(new StepPlanned(id, number, name));
            case ProposePriority(var id, var priority, var name) ->
                define(state, ProgrammeList.PRIORITIES, priority, new PriorityProposed(id, priority, name));
            case DefineTheme(var id, var theme, var name, var subItems) ->
                define(state, ProgrammeList.THEMES, theme, new ThemeDefined(id, theme, name, subItems));
            case DefineIncidentType(var id, var type, var name) ->
                define(state, ProgrammeList.INCIDENT_TYPES, type, new IncidentTypeDefined(id, type, name));
            case DefineAreaCell(var id, var cell, var name) ->
                define(state, ProgrammeList.AREA_CELLS, cell, new AreaCellDefined(id, cell, name));
            case DefineAffectedGroup(var id, var group, var name) ->
                define(state, ProgrammeList.AFFECTED_GROUPS, group, new AffectedGroupDefined(id, group, name));
        };
    }

    private static Verdict<ProgrammeEvent> define(
            ProgrammeState state, ProgrammeList list, Code code, ProgrammeEvent event) {
        return state.has(list, code) ? refuse(new AlreadyDefined(list, code.value())) : accept(event);
    }
}
