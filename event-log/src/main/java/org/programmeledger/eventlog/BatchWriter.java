package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes a batch through {@code event_log.append}: one statement, one transaction, one round trip. */
final class BatchWriter {

    private static final String APPEND = "select * from event_log.append(?, ?,?,?, ?,?,?,?,?, ?,?,?, ?,?,?,?,?,?,?,?)";

    private record Of<T>(int command, T it) {}

    private final DataSource dataSource;

    BatchWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One verdict per append, in order.
     *
     * @throws LogUnavailable when the batch failed as a whole
     */
    List<AppendVerdict> write(List<Append> batch) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            connection.setAutoCommit(
                    true); // Whatever the pool's default: a verdict is only given on what is committed.
            bind(connection, statement, batch);
            try (var rows = statement.executeQuery()) {
                var verdicts = new AppendVerdict[batch.size()];
                while (rows.next()) {
                    verdicts[rows.getInt("command")] = verdict(rows);
                }
                return List.of(verdicts);
            }
        } catch (SQLException broken) {
            throw new LogUnavailable(broken);
        }
    }

    private static AppendVerdict verdict(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return switch (verdict) {
            case "appended" ->
                new AppendVerdict.Appended(
                        row.getLong("first_position"),
                        row.getLong("last_position"),
                        row.getObject("recorded", OffsetDateTime.class).toInstant());
            case "stale" -> new AppendVerdict.Stale(row.getString("fact"), row.getLong("actual"));
            case "taken" -> new AppendVerdict.Taken(row.getString("fact"), row.getLong("actual"));
            case "answered" -> new AppendVerdict.Answered();
            case "reused" -> new AppendVerdict.Reused();
            case null, default -> throw new IllegalStateException("unknown verdict " + verdict);
        };
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Append> batch)
            throws SQLException {
        var guards = flatten(batch, append -> append.guards);
        var keys = flatten(batch, append -> append.requestKey == null ? List.of() : List.of(append));
        var claims = flatten(batch, append -> append.claims);
        var events = flatten(batch, append -> append.events);
        var arrays = new Arrays(connection, statement);
        statement.setInt(1, batch.size());
        arrays.commands(guards);
        arrays.texts(guards, Submission.Guard::stream);
        arrays.longs(guards, Submission.Guard::version);
        arrays.commands(keys);
        arrays.texts(keys, append -> key(append).actor());
        arrays.texts(keys, append -> key(append).key());
        arrays.texts(keys, append -> key(append).hash());
        arrays.texts(keys, append -> append.subject);
        arrays.commands(claims);
        arrays.texts(claims, Submission.Claim::name);
        arrays.texts(claims, Submission.Claim::value);
        arrays.commands(events);
        arrays.texts(events, event -> event.id().toString());
        arrays.texts(events, Append.NewEvent::stream);
        arrays.longs(events, Append.NewEvent::version);
        arrays.texts(events, Append.NewEvent::type);
        arrays.ints(events, Append.NewEvent::revision);
        arrays.texts(events, Append.NewEvent::payload);
        arrays.texts(events, Append.NewEvent::metadata);
    }

    private static Submission.RequestKey key(Append append) {
        var key = append.requestKey;
        if (key == null) {
            throw new IllegalStateException("no request key");
        }
        return key;
    }

    private static <T> List<Of<T>> flatten(List<Append> batch, Function<Append, List<? extends T>> parts) {
        var flat = new ArrayList<Of<T>>();
        for (int command = 0; command < batch.size(); command++) {
            for (T part : parts.apply(batch.get(command))) {
                flat.add(new Of<>(command, part));
            }
        }
        return flat;
    }

    /** Binds parallel arrays, one after the other, from the second parameter on. */
    private static final class Arrays {
        private final Connection connection;
        private final PreparedStatement statement;
        private int parameter = 1;

        Arrays(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        <T> void commands(List<Of<T>> parts) throws SQLException {
            set("int4", parts.stream().map(Of::command).toArray());
        }

        <T> void texts(List<Of<T>> parts, Function<T, String> text) throws SQLException {
            set("text", parts.stream().map(part -> text.apply(part.it())).toArray());
        }

        <T> void longs(List<Of<T>> parts, Function<T, Long> number) throws SQLException {
            set("int8", parts.stream().map(part -> number.apply(part.it())).toArray());
        }

        <T> void ints(List<Of<T>> parts, Function<T, Integer> number) throws SQLException {
            set("int4", parts.stream().map(part -> number.apply(part.it())).toArray());
        }

        private void set(String type, Object[] values) throws SQLException {
            statement.setArray(++parameter, connection.createArrayOf(type, values));
        }
    }
}
