package org.programmeledger.query;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.sight.SightedReads;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Empty views on a database of their own, fed by hand. */
public final class ViewsDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final HikariDataSource pool;

    private ViewsDatabase(TestDatabase database) {
        this.database = database;
        this.pool = database.pool(4);
    }

    /** The tables as the service makes them, empty. */
    public static ViewsDatabase fresh() {
        return new ViewsDatabase(Migrated.TEMPLATE.copy());
    }

    /** The database itself, to put a log into it. */
    public TestDatabase database() {
        return database;
    }

    /** How far the views here are. */
    public ViewPositions positions() {
        return new ViewPositions(jdbc());
    }

    /** Transactions on it. */
    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(pool);
    }

    /** Reads that see everything. */
    public SightedReads reads() {
        return SightedReads.everything(template());
    }

    /** What puts tables behind projections, reading everything. */
    public HistoryViews views() {
        return new HistoryViews(template(), reads());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public JsonMapper json() {
        return JsonMapper.builder().build();
    }

    /** A view of this projection here. */
    public <R extends Record> HistoryView<R> view(Projection<R> projection) {
        return new HistoryView<>(projection, template(), json(), reads());
    }

    /** A view of this projection here that has taken in these events, so many at a time. */
    public <R extends Record> HistoryView<R> view(Projection<R> projection, List<RecordedEvent> events, int batch) {
        var view = view(projection);
        feed(view, events, batch);
        return view;
    }

    /** Lets a view take in events, so many at a time. */
    public static void feed(View view, List<RecordedEvent> events, int batch) {
        for (int from = 0; from < events.size(); from += batch) {
            view.apply(events.subList(from, Math.min(from + batch, events.size())));
        }
    }

    /** The whole contents of a table of the schema {@code views}, in one text; "0 " where it is empty. */
    public String digest(String table) {
        return digest(jdbc(), table);
    }

    /** The same of a table in another database. */
    public static String digest(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '')"
                        + " from views." + table + " as t")
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Migrated {
        static final TestDatabase TEMPLATE = migrated();

        private static TestDatabase migrated() {
            var database = TestDatabase.migrated();
            ViewsWithoutFeed.on(database.as("ledger_reader").dataSource()).close();
            return database;
        }
    }
}
