package org.programmeledger.command.programme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.programmeledger.command.Fold;
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

/** What the rules need to know of a programme: that it exists, and which items its lists hold. */
public record ProgrammeState(boolean established, Map<ProgrammeList, Set<String>> items) {

    /** The lists that are data of a programme. */
    public enum ProgrammeList {
        LINES,
        STEPS,
        PRIORITIES,
        THEMES,
        INCIDENT_TYPES,
        AREA_CELLS,
        AFFECTED_GROUPS
    }

    /** How a programme follows from its events. */
    public static final Fold<ProgrammeEvent, ProgrammeState> FOLD =
            new Fold<>(ProgrammeEvent.class, new ProgrammeState(false, Map.of()), ProgrammeState::evolve);

    /** Whether a list holds an item. */
    public boolean has(ProgrammeList list, Code code) {
        return items.getOrDefault(list, Set.of()).contains(code.value());
    }

    boolean hasStep(int number) {
        return items.getOrDefault(ProgrammeList.STEPS, Set.of()).contains(Integer.toString(number));
    }

    private ProgrammeState evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeEstablished _ -> new ProgrammeState(true, items);
            case LineDefined line -> with(ProgrammeList.LINES, line.line().value());
            case StepPlanned step -> with(ProgrammeList.STEPS, Integer.toString(step.number()));
            case PriorityProposed priority ->
                with(ProgrammeList.PRIORITIES, priority.priority().value());
            case ThemeDefined theme -> with(ProgrammeList.THEMES, theme.theme().value());
            case IncidentTypeDefined type ->
                with(ProgrammeList.INCIDENT_TYPES, type.type().value());
            case AreaCellDefined cell ->
                with(ProgrammeList.AREA_CELLS, cell.cell().value());
            case AffectedGroupDefined group ->
                with(ProgrammeList.AFFECTED_GROUPS, group.group().value());
        };
    }

    private ProgrammeState with(ProgrammeList list, String item) {
        var larger = new HashSet<>(items.getOrDefault(list, Set.of()));
        larger.add(item);
        var lists = new HashMap<>(items);
        lists.put(list, Set.copyOf(larger));
        return new ProgrammeState(established, Map.copyOf(lists));
    }
}
