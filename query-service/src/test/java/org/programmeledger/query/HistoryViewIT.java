package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeStarted;
import org.programmeledger.events.initiatives.InitiativeId;
import org.programmeledger.query.initiatives.InitiativeProjection;
import org.programmeledger.query.initiatives.InitiativeRow;
import org.programmeledger.query.initiatives.InitiativeRow.Phase;
import org.programmeledger.query.parties.PartyProjection;
import org.programmeledger.query.parties.PartyRow;

/** What the table behind a projection answers, as of any position. */
class HistoryViewIT {

    private static final Map<String, Object> ANY = Map.of();

    private final ViewsDatabase database = ViewsDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beforeTheFirstEventThereIsNothing() {
        var view = database.view(new PartyProjection());

        assertThat(view.find(party(1).value(), 0)).isEmpty();
        assertThat(view.list(0, ANY, "", 10)).isEmpty();
        assertThat(view.latest(0, ANY, HistoryView.END, 10)).isEmpty();
    }

    @Test
    void aRowIsTrueFromItsEventUntilTheNext() {
        var view = phases();

        assertThat(LongStream.rangeClosed(0, 7)
                        .mapToObj(position -> view.find(initiative(1).value(), position)
                                .map(InitiativeRow::phase)
                                .map(Phase::name)
                                .orElse("-")))
                .containsExactly("-", "PROPOSED", "PROPOSED", "PROPOSED", "ADOPTED", "ADOPTED", "RUNNING", "RUNNING");
    }

    @Test
    void aFilterIsOfTheMomentAskedFor() {
        var view = phases();
        var adopted = new Filter().with("phase", "ADOPTED").members();

        assertThat(ids(view.list(3, adopted, "", 10))).isEmpty();
        assertThat(ids(view.list(4, adopted, "", 10))).containsExactly(initiative(1));
        assertThat(ids(view.list(5, adopted, "", 10))).containsExactly(initiative(1), initiative(2));
        assertThat(ids(view.list(6, adopted, "", 10))).containsExactly(initiative(2));
    }

    @Test
    void filtersByElementsOfLists() {
        var view = phases();

        assertThat(ids(view.list(7, new Filter().withElement("lines", "current").members(), "", 10)))
                .containsExactly(initiative(2), initiative(3));
        assertThat(ids(view.list(
                        7,
                        new Filter()
                                .withElement("themes", Map.of("theme", "work"))
                                .members(),
                        "",
                        10)))
                .containsExactly(initiative(3));
        assertThat(ids(view.list(
                        7,
                        new Filter()
                                .with("phase", "RUNNING")
                                .withElement("lines", "current")
                                .members(),
                        "",
                        10)))
                .isEmpty();
        assertThat(ids(view.list(7, new Filter().with("programme", "prog_none").members(), "", 10)))
                .isEmpty();
    }

    @Test
    void pagesForwardsAndBackwardsThroughEveryRowOnce() {
        var view = parties(25);

        assertThat(forwards(view, 25, 7)).containsExactlyElementsOf(names(1, 25));
        assertThat(forwards(view, 14, 7)).containsExactlyElementsOf(names(1, 14));
        assertThat(backwards(view, 25, 7))
                .containsExactlyElementsOf(names(1, 25).reversed());
        assertThat(backwards(view, 14, 5))
                .containsExactlyElementsOf(names(1, 14).reversed());
    }

    @Test
    void aPageDoesNotMoveWhenTheLogDoes() {
        var view = parties(10);
        var first = view.list(10, ANY, "", 5);
        var more = new History();
        for (int number = 1; number <= 12; number++) {
            more.and(BoTu.registered(party(number), "Party " + number));
        }
        ViewsDatabase.feed(view, more.events().subList(10, 12), 1);

        assertThat(view.list(10, ANY, first.getLast().id().value(), 50)).hasSize(5);
        assertThat(view.list(12, ANY, first.getLast().id().value(), 50)).hasSize(7);
    }

    @Test
    void quotesAndOtherLanguagesAreText() {
        var name = "'t Dok; drop table \"views\".party — één ﻿مرحبا 😀 \\ {}";
        var history = History.of(BoTu.registered(party(1), name));
        var view = database.view(new PartyProjection(), history.events(), 1);

        assertThat(view.find(party(1).value(), 1).map(PartyRow::name)).contains(name);
        assertThat(view.list(1, new Filter().with("name", name).members(), "", 10))
                .hasSize(1);
        assertThat(view.find("' or ''='", 1)).isEmpty();
    }

    @Test
    void anEventWithoutItsRowIsRefusedAndLeavesNothing() {
        var history = History.of(
                BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")),
                new InitiativeAdopted(initiative(2)));
        var view = database.view(new InitiativeProjection());

        assertThatThrownBy(() -> view.apply(history.events())).isInstanceOf(IllegalStateException.class);
        assertThat(database.digest("initiative")).isEqualTo("0 ");
    }

    /** Three initiatives: 1 at position 1, adopted at 4, started at 6; 2 at 2, adopted at 5; 3 at 3. */
    private HistoryView<InitiativeRow> phases() {
        var history = History.of(
                BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")),
                BoTu.proposed(initiative(2), PROGRAMME, codes("baseline", "current"), share("social", "100")),
                BoTu.proposed(initiative(3), PROGRAMME, codes("current"), share("social", "50"), share("work", "50")),
                new InitiativeAdopted(initiative(1)),
                new InitiativeAdopted(initiative(2)),
                new InitiativeStarted(initiative(1)),
                BoTu.registered(party(1), "Somebody else"));
        return database.view(new InitiativeProjection(), history.events(), 3);
    }

    /** Party n is registered at position n. */
    private HistoryView<PartyRow> parties(int count) {
        var history = new History();
        for (int number = 1; number <= count; number++) {
            history.and(BoTu.registered(party(number), "Party " + number));
        }
        return database.view(new PartyProjection(), history.events(), 500);
    }

    private static List<InitiativeId> ids(List<InitiativeRow> rows) {
        return rows.stream().map(InitiativeRow::id).toList();
    }

    private static List<String> names(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> "Party " + number)
                .toList();
    }

    private static List<String> forwards(HistoryView<PartyRow> view, long position, int limit) {
        var seen = new ArrayList<String>();
        var cursor = "";
        for (var page = view.list(position, ANY, cursor, limit);
                !page.isEmpty();
                page = view.list(position, ANY, cursor, limit)) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            page.forEach(row -> seen.add(row.name()));
            cursor = page.getLast().id().value();
        }
        return seen;
    }

    private static List<String> backwards(HistoryView<PartyRow> view, long position, int limit) {
        var seen = new ArrayList<String>();
        var cursor = HistoryView.END;
        for (var page = view.latest(position, ANY, cursor, limit);
                !page.isEmpty();
                page = view.latest(position, ANY, cursor, limit)) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            page.forEach(row -> seen.add(row.name()));
            cursor = page.getLast().id().value();
        }
        return seen;
    }
}
