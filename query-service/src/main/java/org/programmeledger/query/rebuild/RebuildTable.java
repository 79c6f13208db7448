package org.programmeledger.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.View;
import org.programmeledger.query.rebuild.Rebuild.Digests;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rebuilds as they stand in the database, where any instance can see them. */
final class RebuildTable {

    private static final String ACTIVE = "r.state in ('WAITING', 'RUNNING', 'SWITCHING')";

    /** One whose process is gone has failed, whatever it last said. */
    private static final String SELECT = "select r.*, " + ACTIVE + " and not " + Instance.LIVES
            + " as dead, clock_timestamp() as now from views.rebuild r ";

    private final JdbcClient jdbc;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one, unless another of that view is under way or the key was used; then empty. */
    Optional<Rebuild> add(View view, String requestedBy, @Nullable String key, int instance, long target) {
        // One at a time, and looked for first: the insert would wait for as long as another makes its tables.
        jdbc.sql("select pg_advisory_xact_lock(7611)").query().singleRow();
        boolean underWay =
                latestOf(view.name()).filter(latest -> !latest.state().isOver()).isPresent();
        if (underWay || key != null && withKey(requestedBy, key).isPresent()) {
            return Optional.empty();
        }
        jdbc.sql("update views.rebuild r set state = 'FAILED', reason = 'PROCESS_ENDED', ended_at = clock_timestamp()"
                        + " where r.view = ? and " + ACTIVE + " and not " + Instance.LIVES)
                .param(view.name())
                .update();
        return jdbc.sql("insert into views.rebuild (view, revision, state, requested_by, request_key, instance, target)"
                        + " values (?, ?, 'WAITING', ?, ?, ?, ?) on conflict do nothing returning id")
                .params(view.name(), view.revision(), requestedBy)
                .param(key)
                .params(instance, target)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    Optional<Rebuild> find(String id) {
        return jdbc.sql(SELECT + "where r.id = ?")
                .param(id)
                .query((row, nr) -> rebuild(row))
                .optional();
    }

    Optional<Rebuild> withKey(String requestedBy, String key) {
        return jdbc.sql(SELECT + "where r.requested_by = ? and r.request_key = ?")
                .params(requestedBy, key)
                .query((row, nr) -> rebuild(row))
                .optional();
    }

    /** The latest of a view. */
    Optional<Rebuild> latestOf(String view) {
        return jdbc.sql(SELECT + "where r.view = ? order by r.requested_at desc limit 1")
                .param(view)
                .query((row, nr) -> rebuild(row))
                .optional();
    }

    /** The latest, the newest first. */
    List<Rebuild> latest(int limit) {
        return jdbc.sql(SELECT + "order by r.requested_at desc limit ?")
                .param(limit)
                .query((row, nr) -> rebuild(row))
                .list();
    }

    /** Asks whoever builds to stop; false if it is over already. */
    boolean cancel(String id) {
        jdbc.sql("insert into views.rebuild_cancellation (rebuild) select r.id from views.rebuild r where r.id = ? and "
                        + ACTIVE + " on conflict do nothing")
                .param(id)
                .update();
        return jdbc.sql("select exists (select from views.rebuild_cancellation where rebuild = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /**
     * In the transaction of what is written, before it: tells how far it is, and learns whether it may go on. Whoever is
     * taken for dead cannot write any more, because its row is not active.
     *
     * @throws Cancelled if somebody asked for it
     * @throws IllegalStateException if this rebuild is over in the eyes of the database
     */
    void move(String id, State state, long position, long target) {
        boolean cancel = jdbc.sql("update views.rebuild r set state = ?, position = ?, target = ?,"
                        + " begun_at = coalesce(begun_at, clock_timestamp()), moved_at = clock_timestamp()"
                        + " where r.id = ? and " + ACTIVE
                        + " returning exists (select from views.rebuild_cancellation c where c.rebuild = r.id)")
                .params(state.name(), position, Math.max(position, target), id)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(id + " is over: another process took it for dead"));
        if (cancel) {
            throw new Cancelled();
        }
    }

    /** Whether a rebuild is still under way in the eyes of the database; if so it stays so for this transaction. */
    boolean hold(String id) {
        return jdbc.sql("select 1 from views.rebuild r where r.id = ? and " + ACTIVE + " for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void digests(String id, Digests digests) {
        jdbc.sql("update views.rebuild set digest_position = ?, digest_before = ?, digest_after = ? where id = ?")
                .param(digests.position())
                .param(digests.before())
                .params(digests.after(), id)
                .update();
    }

    void end(String id, State state, @Nullable String reason) {
        jdbc.sql("update views.rebuild r set state = ?, reason = ?, ended_at = clock_timestamp() where r.id = ? and "
                        + ACTIVE)
                .param(state.name())
                .param(reason)
                .param(id)
                .update();
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        boolean dead = row.getBoolean("dead");
        var state = dead ? State.FAILED : State.valueOf(row.getString("state"));
        long position = row.getLong("position");
        long target = row.getLong("target");
        var begun = instant(row, "begun_at");
        var moved = instant(row, "moved_at");
        long rate = begun == null || moved == null ? 0 : perSecond(position, Duration.between(begun, moved));
        return new Rebuild(
                row.getString("id"),
                row.getString("view"),
                row.getInt("revision"),
                state,
                dead ? "PROCESS_ENDED" : row.getString("reason"),
                position,
                target,
                state == State.DONE || target == 0 ? 100 : (int) (100 * position / target),
                rate,
                state == State.RUNNING && rate > 0 ? Math.ceilDiv(target - position, rate) : null,
                instant(row, "requested_at", Instant.EPOCH),
                instant(row, "ended_at"),
                digests(row));
    }

    private static long perSecond(long positions, Duration time) {
        return time.toMillis() == 0 ? 0 : positions * 1000 / time.toMillis();
    }

    private static @Nullable Digests digests(ResultSet row) throws SQLException {
        var after = row.getString("digest_after");
        return after == null ? null : Digests.of(row.getLong("digest_position"), row.getString("digest_before"), after);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant instant(ResultSet row, String column, Instant otherwise) throws SQLException {
        var instant = instant(row, column);
        return instant == null ? otherwise : instant;
    }
}
