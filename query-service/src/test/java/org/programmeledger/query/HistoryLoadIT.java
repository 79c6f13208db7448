package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.query.BoTu.PROGRAMME;
import static org.programmeledger.query.BoTu.codes;
import static org.programmeledger.query.BoTu.initiative;
import static org.programmeledger.query.BoTu.party;
import static org.programmeledger.query.BoTu.share;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.initiatives.InitiativeEvent.InitiativeAdopted;
import org.programmeledger.query.initiatives.InitiativeProjection;

/** The fast way into a view against the usual one. */
class HistoryLoadIT {

    private final ViewsDatabase database = ViewsDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"3, 1, 5", "5, 7, 3", "8, 50, 1", "13, 500, 20000"})
    void leavesTheSameRowsHoweverLittleItMayKeepInMemory(long seed, int batch, int rowsInMemory) {
        var events = RandomHistory.of(seed, 600).events();
        for (var projection : ViewTables.PROJECTIONS) {
            var usual = database.view(projection, events, 100);
            var fast = usual.in(View.NEXT);
            var load = fast.load(rowsInMemory);
            for (int from = 0; from < events.size(); from += batch) {
                load.apply(events.subList(from, Math.min(from + batch, events.size())));
            }
            load.finish();

            for (long position : new long[] {0, 1, 300, 599, events.size(), Long.MAX_VALUE}) {
                assertThat(fast.digest(position))
                        .as("%s as of %d", projection.view(), position)
                        .isEqualTo(usual.digest(position));
            }
            assertThat(fast.digest(events.size()))
                    .as("the control: %s has rows", projection.view())
                    .isNotEqualTo(fast.digest(0));
        }
    }

    @Test
    void aBatchThatFailsIsAsIfItHadNotBeenGiven() {
        var history = History.of(
                BoTu.proposed(initiative(1), PROGRAMME, codes("baseline"), share("social", "100")),
                new InitiativeAdopted(initiative(1)),
                new InitiativeAdopted(initiative(2)));
        var usual = database.view(new InitiativeProjection(), history.events().subList(0, 2), 1);
        var load = usual.in(View.NEXT).load(1);

        assertThatThrownBy(() -> load.apply(history.events())).isInstanceOf(IllegalStateException.class);
        load.apply(history.events().subList(0, 2));
        load.finish();

        assertThat(usual.in(View.NEXT).digest(2)).isEqualTo(usual.digest(2));
    }

    /** The tables of V1, which kept data have, are those that a rebuild makes: nothing is told apart by how it came. */
    @Test
    void theTablesThatAViewMakesAreThoseThatTheMigrationMade() {
        for (var view : views()) {
            view.in(View.NEXT).createTables();
        }

        assertThat(shape(View.NEXT)).isEqualTo(shape(View.LIVE)).hasSizeGreaterThan(60);
    }

    /** Every character that COPY gives a meaning comes back as itself. */
    @Test
    void whatIsWrittenIsWhatIsRead() {
        var name = "tab\t line\n return\r backslash \\ \\N \\. \"quote\" 'one' — één 😀";
        name += "x".repeat(70_000) + "\t€😀".repeat(30_000); // Longer than what is handed on at once.
        List<RecordedEvent> events = History.of(BoTu.registered(party(1), name)).events();
        var view = database.view(new org.programmeledger.query.parties.PartyProjection(), events, 1);

        assertThat(view.find(party(1).value(), 1).orElseThrow().name()).isEqualTo(name);
    }

    private List<View> views() {
        return ViewTables.views(database);
    }

    private List<String> shape(String schema) {
        return database.jdbc()
                .sql("select c.relname || ' ' || a.attname || ' ' || a.attnum || ' '"
                        + " || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || a.attcollation"
                        + " || coalesce(col_description(c.oid, a.attnum), '') as shape"
                        + " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                        + " where c.relnamespace = :schema::regnamespace and c.relkind = 'r' and c.relname = any(:tables)"
                        + " union all select replace(indexdef, :schema || '.', '') from pg_indexes"
                        + " where schemaname = :schema and tablename = any(:tables)"
                        + " union all select c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)"
                        + " from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " where c.relnamespace = :schema::regnamespace and c.relname = any(:tables) order by shape")
                .param("schema", schema)
                .param(
                        "tables",
                        views().stream().flatMap(view -> view.tables().stream()).toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
