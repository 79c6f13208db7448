package org.programmeledger.query.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.Code;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LocalizedText;
import org.programmeledger.events.programme.ProgrammeEvent;
import org.programmeledger.events.programme.ProgrammeEvent.AffectedGroupDefined;
import org.programmeledger.events.programme.ProgrammeEvent.AreaCellDefined;
import org.programmeledger.events.programme.ProgrammeEvent.IncidentTypeDefined;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.events.programme.ProgrammeEvent.ProgrammeEstablished;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;
import org.programmeledger.query.Projection;
import org.programmeledger.query.programme.ProgrammeRow.Item;
import org.programmeledger.query.programme.ProgrammeRow.Step;
import org.programmeledger.query.programme.ProgrammeRow.Theme;

/** Programmes and their lists. */
public final class ProgrammeProjection implements Projection<ProgrammeRow> {

    @Override
    public String view() {
        return "programme";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Class<? extends LedgerEvent>> reads() {
        return List.of(ProgrammeEvent.class);
    }

    @Override
    public Class<ProgrammeRow> rowType() {
        return ProgrammeRow.class;
    }

    @Override
    public Optional<String> key(RecordedEvent event) {
        return event.event() instanceof ProgrammeEvent ? Optional.of(event.stream()) : Optional.empty();
    }

    @Override
    public ProgrammeRow evolve(@Nullable ProgrammeRow row, RecordedEvent event) {
        long version = event.version();
        return switch ((ProgrammeEvent) event.event()) {
            case ProgrammeEstablished(var id, var name, var area, var from, var until, var picture) ->
                new ProgrammeRow(
                        id, name, area, from, until, picture, List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), version);
            case LineDefined(var _, var code, var name, var _) ->
                lists(Projection.existing(row, event), version).line(item(code, name));
            case StepPlanned(var _, var number, var name) ->
                lists(Projection.existing(row, event), version).step(new Step(number, name));
            case PriorityProposed(var _, var code, var name) ->
                lists(Projection.existing(row, event), version).priority(item(code, name));
            case ThemeDefined(var _, var code, var name, var subItems) ->
                lists(Projection.existing(row, event), version).theme(new Theme(code, name, subItems));
            case IncidentTypeDefined(var _, var code, var name) ->
                lists(Projection.existing(row, event), version).incidentType(item(code, name));
            case AreaCellDefined(var _, var code, var name) ->
                lists(Projection.existing(row, event), version).areaCell(item(code, name));
            case AffectedGroupDefined(var _, var code, var name) ->
                lists(Projection.existing(row, event), version).affectedGroup(item(code, name));
        };
    }

    private static Item item(Code code, LocalizedText name) {
        return new Item(code, name);
    }

    private static Lists lists(ProgrammeRow row, long version) {
        return new Lists(row, version);
    }

    /** The row with one list longer by one. */
    private record Lists(ProgrammeRow row, long version) {

        ProgrammeRow line(Item item) {
            return with(
                    more(row.lines(), item),
                    row.steps(),
                    row.priorities(),
                    row.themes(),
                    row.incidentTypes(),
                    row.areaCells(),
                    row.affectedGroups());
        }

        ProgrammeRow step(Step step) {
            return with(
                    row.lines(),
                    more(row.steps(), step),
                    row.priorities(),
                    row.themes(),
                    row.incidentTypes(),
                    row.areaCells(),
                    row.affectedGroups());
        }

        ProgrammeRow priority(Item item) {
            return with(
                    row.lines(),
                    row.steps(),
                    more(row.priorities(), item),
                    row.themes(),
                    row.incidentTypes(),
                    row.areaCells(),
                    row.affectedGroups());
        }

        ProgrammeRow theme(Theme theme) {
            return with(
                    row.lines(),
                    row.steps(),
                    row.priorities(),
                    more(row.themes(), theme),
                    row.incidentTypes(),
                    row.areaCells(),
                    row.affectedGroups());
        }

        ProgrammeRow incidentType(Item item) {
            return with(
                    row.lines(),
                    row.steps(),
                    row.priorities(),
                    row.themes(),
                    more(row.incidentTypes(), item),
                    row.areaCells(),
                    row.affectedGroups());
        }

        ProgrammeRow areaCell(Item item) {
            return with(
                    row.lines(),
                    row.steps(),
                    row.priorities(),
                    row.themes(),
                    row.incidentTypes(),
                    more(row.areaCells(), item),
                    row.affectedGroups());
        }

        ProgrammeRow affectedGroup(Item item) {
            return with(
                    row.lines(),
                    row.steps(),
                    row.priorities(),
                    row.themes(),
                    row.incidentTypes(),
                    row.areaCells(),
                    more(row.affectedGroups(), item));
        }

        private ProgrammeRow with(
                List<Item> lines,
                List<Step> steps,
                List<Item> priorities,
                List<Theme> themes,
                List<Item> incidentTypes,
                List<Item> areaCells,
                List<Item> affectedGroups) {
            return new ProgrammeRow(
                    row.id(),
                    row.name(),
                    row.area(),
                    row.from(),
                    row.until(),
                    row.desiredPicture(),
                    lines,
                    steps,
                    priorities,
                    themes,
                    incidentTypes,
                    areaCells,
                    affectedGroups,
                    version);
        }

        private static <T> List<T> more(List<T> list, T element) {
            var longer = new ArrayList<>(list);
            longer.add(element);
            return List.copyOf(longer);
        }
    }
}
