package org.programmeledger.query.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.query.Rounds;
import org.programmeledger.query.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each view is behind the log, looked up once a second in one statement, whoever asks how often: gauges for
 * measuring, and the last look for the health of the views. The clock is the database's, for the log's times are.
 */
@Component
@DependsOn("tokenSchema")
final class ViewLag implements SmartLifecycle {

    /**
     * A view beside the log.
     *
     * @param position up to where it has read
     * @param positions how many events it has not taken in
     * @param seconds the age of the oldest of them; 0 if there is none
     * @param parked how many events it has read past and not taken in
     * @param failedRebuild 1 if its last rebuild failed, 0 otherwise
     */
    record Lag(String view, long position, long positions, double seconds, long parked, int failedRebuild) {}

    /**
     * What was seen at a look.
     *
     * @param at the JVM's {@link System#nanoTime()} when it was
     */
    record Look(long at, long head, Map<String, Lag> views) {

        /** How long ago. */
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - at);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ViewLag.class);
    private static final Duration RHYTHM = Duration.ofSeconds(1);

    private static final String LOOK = """
            select v.view, h.position as head, coalesce(p.position, 0) as position,
                   coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0) as seconds,
                   (select count(*) from views.parked_event k where k.view = v.view) as parked,
                   coalesce((select (r.state = 'FAILED')::int from views.rebuild r
                              where r.view = v.view order by r.requested_at desc limit 1), 0) as failed_rebuild
              from unnest(?) as v (view) cross join event_log.head h
              left join views.view_position p on p.view = v.view
              left join event_log.event e on e.position = coalesce(p.position, 0) + 1
            """;

    private final JdbcClient jdbc;
    private final String[] names;
    private final Rounds rounds = new Rounds("view-lag", RHYTHM, this::look);
    private volatile Look last = new Look(System.nanoTime() - Duration.ofDays(1).toNanos(), 0, Map.of());

    ViewLag(List<View> views, JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.names = views.stream().map(View::name).toArray(String[]::new);
        Gauge.builder("ledger.log.head", this, lag -> lag.last.head())
                .description("The last position of the log, as seen at the last look")
                .register(meters);
        for (var view : names) {
            gauge(meters, view, "ledger.view.lag.positions", "events", "Events not taken in", Lag::positions);
            gauge(meters, view, "ledger.view.lag", "seconds", "Age of the oldest event not taken in", Lag::seconds);
            gauge(meters, view, "ledger.view.parked", "events", "Events parked: read past, not taken in", Lag::parked);
            gauge(meters, view, "ledger.view.rebuild.failed", null, "1: the last rebuild failed", Lag::failedRebuild);
        }
    }

    private void gauge(
            MeterRegistry meters,
            String view,
            String name,
            @Nullable String unit,
            String what,
            ToDoubleFunction<Lag> value) {
        Gauge.builder(name, this, lag -> {
                    var of = lag.last.views().get(view);
                    return of == null ? Double.NaN : value.applyAsDouble(of);
                })
                .tag("view", view)
                .baseUnit(unit)
                .description(what)
                .register(meters);
    }

    /** What was seen last. */
    Look last() {
        return last;
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private void look() {
        try {
            long at = System.nanoTime();
            record Row(long head, Lag lag) {}
            var rows = jdbc.sql(LOOK)
                    .param(names)
                    .query((row, nr) -> {
                        long head = row.getLong("head");
                        long position = row.getLong("position");
                        return new Row(
                                head,
                                new Lag(
                                        row.getString("view"),
                                        position,
                                        Math.max(0, head - position),
                                        Math.max(0, row.getDouble("seconds")),
                                        row.getLong("parked"),
                                        row.getInt("failed_rebuild")));
                    })
                    .list();
            last = new Look(
                    at,
                    rows.stream().mapToLong(Row::head).max().orElse(0),
                    rows.stream().map(Row::lag).collect(Collectors.toMap(Lag::view, lag -> lag)));
        } catch (RuntimeException away) {
            LOG.debug("The views' lag could not be looked up", away); // The health of the views says so.
        }
    }
}
