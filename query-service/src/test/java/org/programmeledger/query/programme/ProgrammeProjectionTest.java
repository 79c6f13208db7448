package org.programmeledger.query.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.Code;
import org.programmeledger.events.programme.ProgrammeEvent.AffectedGroupDefined;
import org.programmeledger.events.programme.ProgrammeEvent.AreaCellDefined;
import org.programmeledger.events.programme.ProgrammeEvent.IncidentTypeDefined;
import org.programmeledger.events.programme.ProgrammeEvent.LineDefined;
import org.programmeledger.events.programme.ProgrammeEvent.PriorityProposed;
import org.programmeledger.events.programme.ProgrammeEvent.StepPlanned;
import org.programmeledger.events.programme.ProgrammeEvent.ThemeDefined;
import org.programmeledger.query.BoTu;
import org.programmeledger.query.History;
import org.programmeledger.query.programme.ProgrammeRow.Item;
import org.programmeledger.query.programme.ProgrammeRow.Step;
import org.programmeledger.query.programme.ProgrammeRow.Theme;

/** Given the frame of a programme, then these are its lists. */
class ProgrammeProjectionTest {

    private final ProgrammeProjection projection = new ProgrammeProjection();
    private final History history = History.of(BoTu.established(PROGRAMME));

    @Test
    void beginsWithEmptyLists() {
        assertThat(history.row(projection))
                .isEqualTo(new ProgrammeRow(
                        PROGRAMME,
                        text("BoTu 2028"),
                        "Bospolder-Tussendijken",
                        LocalDate.parse("2018-10-01"),
                        LocalDate.parse("2028-09-30"),
                        text("Resilient"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0));
    }

    @Test
    void everyListTakesItsOwnItemsInOrder() {
        history.and(
                new LineDefined(PROGRAMME, new Code("l2"), text("Line 2"), text("About it")),
                new LineDefined(PROGRAMME, new Code("l1"), text("Line 1"), text("About it")),
                new StepPlanned(PROGRAMME, 13, text("Fundraising")),
                new PriorityProposed(PROGRAMME, new Code("p"), text("Priority")),
                new ThemeDefined(PROGRAMME, new Code("t"), text("Theme"), List.of(text("Sub-item"))),
                new IncidentTypeDefined(PROGRAMME, new Code("i"), text("Incident type")),
                new AreaCellDefined(PROGRAMME, new Code("c"), text("Cell")),
                new AffectedGroupDefined(PROGRAMME, new Code("g"), text("Group")));

        var row = history.row(projection);

        assertThat(row.lines())
                .containsExactly(new Item(new Code("l2"), text("Line 2")), new Item(new Code("l1"), text("Line 1")));
        assertThat(row.steps()).containsExactly(new Step(13, text("Fundraising")));
        assertThat(row.priorities()).containsExactly(new Item(new Code("p"), text("Priority")));
        assertThat(row.themes()).containsExactly(new Theme(new Code("t"), text("Theme"), List.of(text("Sub-item"))));
        assertThat(row.incidentTypes()).containsExactly(new Item(new Code("i"), text("Incident type")));
        assertThat(row.areaCells()).containsExactly(new Item(new Code("c"), text("Cell")));
        assertThat(row.affectedGroups()).containsExactly(new Item(new Code("g"), text("Group")));
        assertThat(row.version()).isEqualTo(8);
    }

    /** A list that a new item drops would go unnoticed above, where each list is looked at once. */
    @Test
    void addingToOneListKeepsTheOthers() {
        var code = new Code("a");
        var name = text("A");
        var facts = List.of(
                new LineDefined(PROGRAMME, code, name, name),
                new StepPlanned(PROGRAMME, 1, name),
                new PriorityProposed(PROGRAMME, code, name),
                new ThemeDefined(PROGRAMME, code, name, List.of()),
                new IncidentTypeDefined(PROGRAMME, code, name),
                new AreaCellDefined(PROGRAMME, code, name),
                new AffectedGroupDefined(PROGRAMME, code, name));
        for (int last = 0; last < facts.size(); last++) {
            var all = History.of(BoTu.established(PROGRAMME)).and(facts).and(facts.get(last));
            int twice = last;
            var sizes = Stream.<Function<ProgrammeRow, List<?>>>of(
                            ProgrammeRow::lines,
                            ProgrammeRow::steps,
                            ProgrammeRow::priorities,
                            ProgrammeRow::themes,
                            ProgrammeRow::incidentTypes,
                            ProgrammeRow::areaCells,
                            ProgrammeRow::affectedGroups)
                    .map(list -> list.apply(all.row(projection)).size())
                    .toList();
            assertThat(sizes).hasSize(7).allSatisfy(size -> assertThat(size).isBetween(1, 2));
            assertThat(sizes.get(twice)).isEqualTo(2);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(8);
        }
    }

    @Test
    void aListOfNoProgrammeIsAFault() {
        var orphan = History.of(new StepPlanned(PROGRAMME, 1, text("Step")));

        assertThatThrownBy(() -> orphan.row(projection)).isInstanceOf(IllegalStateException.class);
    }
}
