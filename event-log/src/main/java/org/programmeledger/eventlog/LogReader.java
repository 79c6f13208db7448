package org.programmeledger.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log: by position, by stream, by time, by idempotency key. A plain index is the token. What a decision or a
 * promise stands on is read where the log is written; the rest may come from a replica, which is the log's recent past.
 */
public final class LogReader {

    /** Where the log ends: its last position (0 when empty) and when that was recorded. */
    public record Head(long position, Instant recordedAt) {}

    /** The first answer given under an idempotency key, and the hash of the request it was given to. */
    public record FirstAnswer(String hash, Submission.Answer answer) {}

    /** The exact stored text of one event. */
    public record StoredText(String payload, String metadata) {}

    /** An event as it is stored, not yet understood; the members are those of {@link RecordedEvent}. */
    public record StoredEvent(
            long position,
            String id,
            String stream,
            long version,
            String type,
            int revision,
            Instant recordedAt,
            String payload,
            String metadata) {}

    private static final String COLUMNS =
            "select position, event_id, stream, version, type, revision, recorded_at, payload, metadata from event_log.event ";

    private final JdbcClient written;
    private final JdbcClient jdbc;
    private final EventCodec codec;

    private LogReader(JdbcClient written, JdbcClient jdbc, EventCodec codec) {
        this.written = written;
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** A reader of the log, or of a replica of it where there is one. */
    static LogReader of(DataSource log, @Nullable DataSource replica, EventCodec codec) {
        var template = new JdbcTemplate(log);
        template.setIgnoreWarnings(false); // A commit that a standby may not have is reported as a warning.
        var written = JdbcClient.create(template);
        return new LogReader(written, replica == null ? written : JdbcClient.create(replica), codec);
    }

    /** The next events after a position, in order, at most so many. */
    public List<RecordedEvent> after(long position, int limit) {
        return jdbc.sql(COLUMNS + "where position > ? order by position limit ?")
                .params(position, limit)
                .query(this::row)
                .list();
    }

    /**
     * The next events after a position and up to another, but for those of some types, in order, at most so many; for
     * whoever wants to understand them elsewhere than on the thread that reads.
     */
    public List<StoredEvent> stored(long after, long upTo, Collection<String> leftOut, int limit) {
        return jdbc.sql(COLUMNS + "where position > ? and position <= ? and type <> all(?) order by position limit ?")
                .params(after, upTo, leftOut.toArray(String[]::new), limit)
                .query((row, nr) -> stored(row))
                .list();
    }

    /**
     * The event behind what is stored; text that does not fit its type surfaces where the event is used.
     *
     * @throws EventCodec.UnreadableEvent for a name or revision this version does not know
     */
    public RecordedEvent decode(StoredEvent stored) {
        return new RecordedEvent(
                stored.position(),
                stored.id(),
                stored.stream(),
                stored.version(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                unlessMisfit(new EventCodec.Stored(stored.type(), stored.revision(), stored.payload()), codec::decode),
                unlessMisfit(stored.metadata(), codec::decodeMetadata));
    }

    /** The events of a stream from a version on, in order; empty if there is no such stream. */
    public List<RecordedEvent> stream(String stream, long fromVersion) {
        return stream(written, stream, fromVersion);
    }

    /** The same as far as it can be read here, which a replica may be behind with. */
    public List<RecordedEvent> readable(String stream, long fromVersion) {
        return stream(jdbc, stream, fromVersion);
    }

    private List<RecordedEvent> stream(JdbcClient from, String stream, long fromVersion) {
        try {
            return from.sql(COLUMNS + "where stream = ? and version >= ? order by version")
                    .params(stream, fromVersion)
                    .query(this::row)
                    .list();
        } catch (DataAccessException broken) {
            throw new LogUnavailable(broken);
        }
    }

    /** The last position that can be read here, and its time. */
    public Head head() {
        return head(jdbc);
    }

    /** The last position and its time where the log is written, which a replica may not have yet. */
    public Head writtenHead() {
        return head(written);
    }

    private static Head head(JdbcClient jdbc) {
        return jdbc.sql("select h.position, coalesce(e.recorded_at, 'epoch') as recorded_at"
                        + " from event_log.head h left join event_log.event e using (position)")
                .query((row, nr) -> new Head(row.getLong("position"), instant(row)))
                .single();
    }

    /**
     * The last position recorded at or before an instant; 0 if there is none. Of the log where it is written: a replica
     * that lags would give another answer now than later.
     */
    public long positionAt(Instant instant) {
        return written.sql("select event_log.position_at(?)")
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** When a position was recorded; empty for a position that is not in the log. */
    public Optional<Instant> recordedAt(long position) {
        return anywhere(jdbc -> jdbc.sql("select recorded_at from event_log.event where position = ?")
                .param(position)
                .query((row, nr) -> instant(row))
                .optional());
    }

    /** The exact text of the event at a position. */
    public Optional<StoredText> storedText(long position) {
        return anywhere(jdbc -> jdbc.sql("select payload, metadata from event_log.event where position = ?")
                .param(position)
                .query((row, nr) -> new StoredText(row.getString("payload"), row.getString("metadata")))
                .optional());
    }

    /** What the replica does not have may stand where the log is written: another instance's replica may be further. */
    private <T> Optional<T> anywhere(Function<JdbcClient, Optional<T>> question) {
        var known = question.apply(jdbc);
        return known.isPresent() || jdbc == written ? known : question.apply(written);
    }

    /**
     * What was first answered under this key, if anything was. It may be told to a client: it survives whatever an
     * acknowledged command survives.
     *
     * @throws LogUnavailable when the log cannot be reached, or it is unknown whether a standby has it
     */
    public Optional<FirstAnswer> firstAnswer(String actor, String key) {
        try {
            var found = written.sql("select hash, subject, stream, version, position from event_log.request"
                            + " join event_log.event using (position) where actor = ? and key = ?")
                    .params(actor, key)
                    .query((row, nr) -> new FirstAnswer(
                            row.getString("hash"),
                            new Submission.Answer(
                                    row.getString("subject"),
                                    row.getString("stream"),
                                    row.getLong("version"),
                                    row.getLong("position"))))
                    .optional();
            if (found.isPresent()) {
                settle();
            }
            return found;
        } catch (DataAccessException broken) {
            throw new LogUnavailable(broken);
        }
    }

    /** Which of these claims are held, and by which position; only the append has the last word. */
    public Map<Submission.Claim, Long> heldClaims(Collection<Submission.Claim> claims) {
        var held = new HashMap<Submission.Claim, Long>();
        written.sql("select name, value, position from event_log.unique_claim"
                        + " join unnest(?::text[], ?::text[]) asked (name, value) using (name, value)")
                .params(
                        claims.stream().map(Submission.Claim::name).toArray(String[]::new),
                        claims.stream().map(Submission.Claim::value).toArray(String[]::new))
                .query((row, nr) -> held.put(
                        new Submission.Claim(row.getString("name"), row.getString("value")), row.getLong("position")))
                .list();
        return held;
    }

    /**
     * Waits until all that can be seen is as durable as an append. After a crash, or when somebody cancelled the wait for
     * the synchronous standby, an event may be seen that only the primary has. A transaction that writes nothing would
     * not wait; this one writes a message that means nothing to anyone.
     */
    private void settle() {
        written.sql("select pg_logical_emit_message(true, 'event_log', 'answer')")
                .query(String.class)
                .single();
    }

    private RecordedEvent row(ResultSet row, int nr) throws SQLException {
        return decode(stored(row));
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("type"),
                row.getInt("revision"),
                instant(row),
                row.getString("payload"),
                row.getString("metadata"));
    }

    /** Text that does not fit is one event's fault and surfaces where that event is used; an unknown type stops us here. */
    private static <S, T> @Nullable T unlessMisfit(S stored, Function<S, T> decode) {
        try {
            return decode.apply(stored);
        } catch (EventCodec.Misfit misfit) {
            return null;
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
