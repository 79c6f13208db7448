package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a batch through {@code event_log.append}: one statement, one transaction, one round trip. A batch of one event
 * takes a shorter way first.
 */
final class BatchWriter {

    private static final String APPEND =
            "select before, stamp, obstacles from event_log.append(?,?, ?,?,?,?,?, ?,?,?,?,?, ?,?,?)";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Obstacle>> OBSTACLES = new TypeReference<>() {};

    /** What stands in the way of a batch; {@code at} counts from 1 in the list that {@code what} is about. */
    record Obstacle(String what, int at, long actual) {}

    private record Outcome(long before, Instant stamp, List<Obstacle> obstacles) {}

    private final DataSource dataSource;

    BatchWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * One verdict per append, in order. Where some lose, the others are written without them, in a second call.
     *
     * @throws LogUnavailable when the batch failed as a whole
     */
    List<AppendVerdict> write(List<Append> batch) {
        try (var connection = dataSource.getConnection()) {
            // Whatever the pool's default: a verdict is only given on what is committed.
            connection.setAutoCommit(true);
            var single = SingleAppend.of(batch);
            var appended = single == null ? null : single.write(connection);
            return appended == null ? write(connection, batch) : List.of(appended);
        } catch (SQLException broken) {
            throw new LogUnavailable(broken);
        }
    }

    private static List<AppendVerdict> write(Connection connection, List<Append> batch) throws SQLException {
        var verdicts = new AppendVerdict[batch.size()];
        var open = new ArrayList<Integer>();
        for (int i = 0; i < batch.size(); i++) {
            open.add(i);
        }
        try (var statement = connection.prepareStatement(APPEND)) {
            while (!open.isEmpty()) {
                var appends = open.stream().map(batch::get).toList();
                var outcome = call(connection, statement, new AppendCall(appends));
                if (outcome.obstacles().isEmpty()) {
                    appended(open, appends, outcome, verdicts);
                    open.clear();
                } else {
                    var losers = losers(appends, outcome.obstacles());
                    losers.forEach((at, verdict) -> verdicts[open.get(at)] = verdict);
                    open.removeIf(at -> verdicts[at] != null);
                }
            }
            return List.of(verdicts);
        }
    }

    private static Outcome call(Connection connection, PreparedStatement statement, AppendCall call)
            throws SQLException {
        call.bind(connection, statement);
        try (var row = statement.executeQuery()) {
            row.next();
            var outcome = new Outcome(
                    row.getLong("before"),
                    row.getObject("stamp", OffsetDateTime.class).toInstant(),
                    obstacles(row.getString("obstacles")));
            requireCertainty(statement);
            return outcome;
        }
    }

    /**
     * A cancelled wait for the synchronous standby is reported as success with a warning: then the primary alone knows of
     * the events, and whether they survive it is unknown.
     */
    static void requireCertainty(PreparedStatement statement) throws SQLException {
        var warning = statement.getWarnings();
        if (warning != null) {
            throw warning;
        }
    }

    private static List<Obstacle> obstacles(@Nullable String json) {
        return json == null ? List.of() : Objects.requireNonNull(JSON.readValue(json, OBSTACLES));
    }

    private static void appended(
            List<Integer> places, List<Append> appends, Outcome outcome, @Nullable AppendVerdict[] verdicts) {
        long last = outcome.before();
        for (int i = 0; i < appends.size(); i++) {
            var append = appends.get(i);
            int events = append.events().size();
            if (append.isOvertaken()) {
                verdicts[places.get(i)] = append.stale();
            } else if (events == 0) {
                verdicts[places.get(i)] = new AppendVerdict.Held();
            } else {
                verdicts[places.get(i)] = new AppendVerdict.Appended(last + 1, last + events, outcome.stamp());
            }
            last += events;
        }
    }

    /** Who has an obstacle, and who was decided on what one of those would have written. */
    private static Map<Integer, AppendVerdict> losers(List<Append> appends, List<Obstacle> obstacles) {
        var verdicts = new AppendObstacles(appends, obstacles);
        var losers = new LinkedHashMap<Integer, AppendVerdict>();
        var unwritten = new HashSet<String>();
        for (int i = 0; i < appends.size(); i++) {
            var append = appends.get(i);
            var verdict = verdicts.on(i);
            if (verdict == null) {
                verdict = verdicts.following(append, unwritten);
            }
            if (verdict != null) {
                losers.put(i, verdict);
                unwritten.addAll(append.written());
            }
        }
        if (losers.isEmpty()) {
            throw new IllegalStateException("obstacles that are nobody's: " + obstacles);
        }
        return losers;
    }
}
