package org.programmeledger.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.programmeledger.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which revision of a view stands in the database, and which this code writes and reads. Where they differ, this instance
 * leaves the view alone: another revision is being built, or another instance has taken over.
 */
@Component
public final class ViewRevisions {

    private final JdbcClient jdbc;
    private final Map<String, View> views;

    ViewRevisions(List<View> views, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.views = views.stream()
                .collect(Collectors.toMap(View::name, view -> view, (first, same) -> first, TreeMap::new));
        new TransactionTemplate(transactions).executeWithoutResult(installing -> install());
    }

    /**
     * Makes the tables of views that this database has never seen, or of which it has an earlier revision that has read
     * nothing: there is nothing to build beside. Two instances may start at once.
     */
    private void install() {
        if (stored().keySet().containsAll(views.keySet()) && unread().isEmpty()) {
            return;
        }
        jdbc.sql("lock table views.view_position in share row exclusive mode").update();
        unread().forEach(this::drop);
        var stored = stored();
        views.values().stream().filter(view -> !stored.containsKey(view.name())).forEach(view -> {
            view.createTables();
            jdbc.sql("insert into views.view_position (view, position, revision) values (?, 0, ?)")
                    .params(view.name(), view.revision())
                    .update();
        });
    }

    /** The views whose earlier revision stands in the database, empty. */
    private List<View> unread() {
        var empty = jdbc.sql("select view, revision from views.view_position where position = 0")
                .query((row, nr) -> Map.entry(row.getString("view"), row.getInt("revision")))
                .list();
        return empty.stream()
                .filter(view -> views.containsKey(view.getKey())
                        && view.getValue() < views.get(view.getKey()).revision())
                .map(view -> views.get(view.getKey()))
                .toList();
    }

    private void drop(View view) {
        view.tables()
                .forEach(table -> jdbc.sql("drop table if exists " + view.schema() + "." + table)
                        .update());
        jdbc.sql("delete from views.view_position where view = ?")
                .param(view.name())
                .update();
    }

    /** The views of this code, by name. */
    public Map<String, View> views() {
        return views;
    }

    /** The revision of each view in the database. */
    public Map<String, Integer> stored() {
        var stored = new TreeMap<String, Integer>();
        jdbc.sql("select view, revision from views.view_position").query(row -> {
            stored.put(row.getString("view"), row.getInt("revision"));
        });
        return stored;
    }

    /**
     * Refuses to read views of another revision.
     *
     * @throws Problem 503 {@code view-rebuilding}, with how far the rebuild is if there is one
     */
    void requireReadable(Collection<String> asked) {
        record Other(String view, int revision, long position, long target) {}
        jdbc.sql("select p.view, p.revision, coalesce(r.position, 0) as position, coalesce(r.target, 0) as target"
                        + " from unnest(?::text[], ?::int[]) as code (view, revision)"
                        + " join views.view_position p on p.view = code.view and p.revision <> code.revision"
                        + " left join views.rebuild r on r.view = p.view and r.state in ('WAITING', 'RUNNING', 'SWITCHING')"
                        + " limit 1")
                .params(
                        asked.toArray(String[]::new),
                        asked.stream()
                                .map(view -> views.containsKey(view)
                                        ? views.get(view).revision()
                                        : 0)
                                .toArray(Integer[]::new))
                .query((row, nr) -> new Other(
                        row.getString("view"), row.getInt("revision"), row.getLong("position"), row.getLong("target")))
                .optional()
                .ifPresent(other -> {
                    throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "view-rebuilding",
                            Map.of(
                                    "view", other.view(),
                                    "revision", other.revision(),
                                    "position", other.position(),
                                    "target", other.target(),
                                    "percent", other.target() == 0 ? 0 : 100 * other.position() / other.target()));
                });
    }
}
