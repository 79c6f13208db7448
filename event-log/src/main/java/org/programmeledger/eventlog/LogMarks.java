package org.programmeledger.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log's marks, where it is written: a replica that lags has lost nothing. */
public final class LogMarks {

    private static final String MARK = "select position, event_id, recorded_at from event_log.event ";

    private final JdbcClient jdbc;

    LogMarks(DataSource log) {
        this.jdbc = JdbcClient.create(log);
    }

    /** The mark of the last event; empty for an empty log. */
    public Optional<LogMark> last() {
        return jdbc.sql(MARK + "order by position desc limit 1")
                .query(LogMarks::mark)
                .optional();
    }

    /** The mark at a position; empty for a position that is not in the log. */
    public Optional<LogMark> at(long position) {
        return jdbc.sql(MARK + "where position = ?")
                .param(position)
                .query(LogMarks::mark)
                .optional();
    }

    private static LogMark mark(ResultSet row, int nr) throws SQLException {
        return new LogMark(
                row.getLong("position"),
                row.getString("event_id"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
