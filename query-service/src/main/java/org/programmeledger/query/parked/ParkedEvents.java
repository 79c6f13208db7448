package org.programmeledger.query.parked;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is parked now, of the views that are read. */
@Component
final class ParkedEvents {

    /**
     * An event that a view has not taken in.
     *
     * @param error the class of what it failed with; null if it waits behind an earlier one of its sequence
     * @param since when it was parked, by the database's clock
     */
    record ParkedEvent(
            String view,
            long position,
            String sequence,
            @Nullable String error,
            @Nullable String message,
            Instant since,
            int attempts) {}

    private final JdbcClient jdbc;

    ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next in the order of the log, and of the views' names at one position; of one view if it is named. */
    List<ParkedEvent> after(@Nullable String view, long position, String afterView, int limit) {
        return jdbc.sql("select * from views.parked_event where (position, view) > (:position, :after)"
                        + " and (:view::text is null or view = :view) order by position, view limit :limit")
                .param("position", position)
                .param("after", afterView)
                .param("view", view)
                .param("limit", limit)
                .query((row, nr) -> new ParkedEvent(
                        row.getString("view"),
                        row.getLong("position"),
                        row.getString("sequence"),
                        row.getString("error"),
                        row.getString("message"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")))
                .list();
    }
}
