package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Writes a command that is alone in its batch and has one event, as nearly all have, through {@code
 * event_log.append_one}: a third cheaper for the database than lists of one. It says only whether it was written; what
 * stands in the way is for {@code event_log.append} to say.
 */
final class SingleAppend {

    private static final String APPEND_ONE = "select before, stamp from event_log.append_one(?,?, ?,?,?,?, ?,?,?,?)";

    private final Append append;

    private SingleAppend(Append append) {
        this.append = append;
    }

    /** What of this batch can be written so; null if it cannot. */
    static @Nullable SingleAppend of(List<Append> batch) {
        if (batch.size() != 1) {
            return null;
        }
        var only = batch.getFirst();
        return only.events().size() == 1 && only.claims().isEmpty() ? new SingleAppend(only) : null;
    }

    /** The verdict if it was written; null if something stands in the way, and then nothing was written. */
    AppendVerdict.@Nullable Appended write(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND_ONE)) {
            bind(connection.unwrap(PGConnection.class), statement);
            try (var row = statement.executeQuery()) {
                row.next();
                long before = row.getLong("before");
                if (row.wasNull()) {
                    return null;
                }
                var stamp = row.getObject("stamp", OffsetDateTime.class).toInstant();
                BatchWriter.requireCertainty(statement);
                return new AppendVerdict.Appended(before + 1, before + 1, stamp);
            }
        }
    }

    private void bind(PGConnection driver, PreparedStatement statement) throws SQLException {
        var event = append.events().getFirst();
        var streams = new LinkedHashMap<String, Long>();
        streams.put(event.stream(), event.version() - 1); // The first is the one that is written to.
        streams.putAll(Batch.streams(List.of(append)));
        statement.setArray(1, driver.createArrayOf("text", streams.keySet().toArray(String[]::new)));
        statement.setArray(
                2,
                driver.createArrayOf(
                        "int8",
                        streams.values().stream().mapToLong(Long::longValue).toArray()));
        statement.setString(3, event.type());
        statement.setInt(4, event.revision());
        statement.setString(5, event.payload());
        statement.setString(6, event.metadata());
        var key = append.requestKey;
        statement.setString(7, key == null ? null : key.actor());
        statement.setString(8, key == null ? null : key.key());
        statement.setString(9, key == null ? null : key.hash());
        statement.setString(10, key == null ? null : append.subject);
    }
}
