package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories: the views against a naive fold, at every position; the seed in a failure's name repeats it. */
class HistoryViewRandomIT {

    private static final int EVENTS = 320;
    private static final List<Projection<? extends Record>> PROJECTIONS = ViewTables.PROJECTIONS;

    private final List<ViewsDatabase> databases = new ArrayList<>();

    @AfterEach
    void close() {
        databases.forEach(ViewsDatabase::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void rowsAsOfEveryPositionEqualTheFoldOfTheEventsUpToIt(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var database = database();
        int[] batches = {1, 7, 500};
        PROJECTIONS.forEach(projection -> compare(history, database, projection, batches[(int) (seed % 3)]));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34, 55})
    void theTablesDoNotDependOnTheBatches(long seed) {
        var history = RandomHistory.of(seed, 3 * EVENTS);
        var digests = Stream.of(1, 7, 500).map(batch -> digests(history, batch)).toList();

        assertThat(digests.get(1)).isEqualTo(digests.get(0));
        assertThat(digests.get(2)).isEqualTo(digests.get(0));
        assertThat(digests.get(0)).noneMatch(digest -> digest.endsWith(" 0 "));
    }

    @ParameterizedTest
    @ValueSource(longs = {89, 144})
    void theDigestOfARebuildEqualsTheDigest(long seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var before = digests(history, 7);
        var database = databases.getLast();
        for (var projection : PROJECTIONS) {
            database.template().execute("truncate views." + projection.view());
            database.view(projection, history.events(), 11);
        }

        assertThat(digests(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {233, 377})
    void rangesOfARowFollowEachOtherAndTheLastIsOpen(long seed) {
        digests(RandomHistory.of(seed, 3 * EVENTS), 7);
        var database = databases.getLast();
        for (var projection : PROJECTIONS) {
            var table = "views." + projection.view();
            assertThat(count(
                            database,
                            "(select key from " + table + " group by key"
                                    + " having count(*) filter (where to_position is null) <> 1) as keys"))
                    .as("keys of %s without exactly one current row", table)
                    .isZero();
            assertThat(count(
                            database,
                            "(select to_position, lead(from_position) over (partition by key order by"
                                    + " from_position) as next from " + table + ") as states"
                                    + " where to_position is distinct from next"))
                    .as("states of %s that do not end where the next begins", table)
                    .isZero();
            assertThat(count(database, table + " where to_position <= from_position"))
                    .as("empty states of %s", table)
                    .isZero();
        }
    }

    private <R extends Record> void compare(
            History history, ViewsDatabase database, Projection<R> projection, int batch) {
        var view = database.view(projection, history.events(), batch);
        assertThat(history.rows(projection, history.head()))
                .as(projection.view())
                .isNotEmpty();
        for (long position = 0; position <= history.head(); position++) {
            var expected = history.rows(projection, position);
            assertThat(view.list(position, Map.of(), "", Integer.MAX_VALUE))
                    .as("%s as of %d", projection.view(), position)
                    .containsExactlyElementsOf(expected.values());
            assertThat(view.latest(position, Map.of(), HistoryView.END, 2))
                    .as("latest of %s as of %d", projection.view(), position)
                    .containsExactlyElementsOf(
                            expected.descendingMap().values().stream().limit(2).toList());
        }
        history.rows(projection, history.head())
                .forEach(
                        (key, row) -> assertThat(view.find(key, history.head())).hasValue(row));
    }

    private List<String> digests(History history, int batch) {
        var database = database();
        PROJECTIONS.forEach(projection -> database.view(projection, history.events(), batch));
        return digests(database);
    }

    private static List<String> digests(ViewsDatabase database) {
        return PROJECTIONS.stream()
                .map(projection -> projection.view() + " " + database.digest(projection.view()))
                .toList();
    }

    private static long count(ViewsDatabase database, String from) {
        return database.jdbc()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    private ViewsDatabase database() {
        var database = ViewsDatabase.fresh();
        databases.add(database);
        return database;
    }
}
