package org.programmeledger.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.postgresql.PGConnection;

/** The arguments of one call of {@code event_log.append}, as parallel arrays. */
final class AppendCall {

    private final List<String> streams = new ArrayList<>();
    private final List<Long> versions = new ArrayList<>();
    private final List<Integer> eventStreams = new ArrayList<>();
    private final List<Append.NewEvent> events = new ArrayList<>();
    private final List<Append> keyed = new ArrayList<>();
    private final List<Integer> lastEvents = new ArrayList<>();
    private final List<Submission.Claim> claims = new ArrayList<>();
    private final List<Integer> claimEvents = new ArrayList<>();

    AppendCall(List<Append> appends) {
        var places = new HashMap<String, Integer>();
        Batch.streams(appends).forEach((stream, version) -> {
            streams.add(stream);
            versions.add(version);
            places.put(stream, streams.size());
        });
        for (var append : appends) {
            for (var claim : append.claims()) {
                claims.add(claim);
                claimEvents.add(events.size() + 1);
            }
            for (var event : append.events()) {
                eventStreams.add(places.get(event.stream()));
                events.add(event);
            }
            if (append.requestKey != null) {
                keyed.add(append);
                lastEvents.add(append.events().isEmpty() ? 0 : events.size());
            }
        }
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        var arrays = new Arrays(connection, statement);
        arrays.texts(streams);
        arrays.longs(versions);
        arrays.ints(eventStreams);
        arrays.texts(events.stream().map(Append.NewEvent::type).toList());
        arrays.ints(events.stream().map(Append.NewEvent::revision).toList());
        arrays.texts(events.stream().map(Append.NewEvent::payload).toList());
        arrays.texts(events.stream().map(Append.NewEvent::metadata).toList());
        var keys = keyed.stream().map(AppendCall::key).toList();
        arrays.texts(keys.stream().map(Submission.RequestKey::actor).toList());
        arrays.texts(keys.stream().map(Submission.RequestKey::key).toList());
        arrays.texts(keys.stream().map(Submission.RequestKey::hash).toList());
        arrays.texts(keyed.stream().map(append -> append.subject).toList());
        arrays.ints(lastEvents);
        arrays.texts(claims.stream().map(Submission.Claim::name).toList());
        arrays.texts(claims.stream().map(Submission.Claim::value).toList());
        arrays.ints(claimEvents);
    }

    private static Submission.RequestKey key(Append append) {
        var key = append.requestKey;
        if (key == null) {
            throw new IllegalStateException("no request key");
        }
        return key;
    }

    /** Binds arrays one after the other, of types that the driver sends as bytes. */
    private static final class Arrays {
        private final PGConnection driver;
        private final PreparedStatement statement;
        private int parameter;

        Arrays(Connection connection, PreparedStatement statement) throws SQLException {
            this.driver = connection.unwrap(PGConnection.class);
            this.statement = statement;
        }

        void texts(List<String> values) throws SQLException {
            set("text", values.toArray(String[]::new));
        }

        void longs(List<Long> values) throws SQLException {
            set("int8", values.stream().mapToLong(Long::longValue).toArray());
        }

        void ints(List<Integer> values) throws SQLException {
            set("int4", values.stream().mapToInt(Integer::intValue).toArray());
        }

        private void set(String type, Object values) throws SQLException {
            statement.setArray(++parameter, driver.createArrayOf(type, values));
        }
    }
}
