package org.programmeledger.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.query.View;
import org.programmeledger.query.ViewRevisions;
import org.programmeledger.query.rebuild.ViewStatus.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the views of this code stand in the database. */
@Component
public final class ViewStatuses {

    private record Row(int revision, long position, long parked) {}

    private final JdbcClient jdbc;
    private final LogReader log;
    private final ViewRevisions revisions;
    private final Rebuilds rebuilds;
    private final Clock clock;

    ViewStatuses(JdbcClient jdbc, LogReader log, ViewRevisions revisions, Rebuilds rebuilds, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.revisions = revisions;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<ViewStatus> all() {
        return revisions.views().values().stream().map(this::status).toList();
    }

    /** One; empty if there is no such view. */
    public Optional<ViewStatus> of(String name) {
        return Optional.ofNullable(revisions.views().get(name)).map(this::status);
    }

    private ViewStatus status(View view) {
        var row = jdbc.sql(
                        "select revision, position, (select count(*) from views.parked_event e where e.view = p.view)"
                                + " as parked from views.view_position p where p.view = ?")
                .param(view.name())
                .query(Row.class)
                .single();
        // The log last: it cannot be behind the view then.
        long head = log.writtenHead().position();
        long lag = Math.max(0, head - row.position());
        var rebuild = rebuilds.latestOf(view.name()).orElse(null);
        return new ViewStatus(
                view.name(),
                state(view, row.revision(), rebuild),
                row.revision(),
                view.revision(),
                row.position(),
                head,
                lag,
                lag == 0 ? 0 : waiting(row.position() + 1),
                row.parked(),
                rebuild);
    }

    private static State state(View view, int revision, @Nullable Rebuild rebuild) {
        boolean building = rebuild != null && !rebuild.state().isOver();
        if (revision == view.revision()) {
            return building ? State.LIVE_AND_REBUILDING : State.LIVE;
        }
        return building ? State.REBUILDING : State.OTHER_REVISION;
    }

    private long waiting(long position) {
        return log.recordedAt(position)
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .orElse(0L);
    }
}
