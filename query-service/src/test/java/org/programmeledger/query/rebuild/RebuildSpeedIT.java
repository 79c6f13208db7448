package org.programmeledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.ViewsWithoutFeed;
import org.programmeledger.query.rebuild.Rebuild.State;
import org.slf4j.LoggerFactory;

/**
 * A rebuild of a log that is larger than what it keeps in memory. It says how fast it was; it is no measurement, because
 * other tests run beside it. {@code -Drebuild.events=1000000} makes it one.
 */
class RebuildSpeedIT {

    private static final long EVENTS = Long.getLong("rebuild.events", 30_000);

    @Test
    void everyViewOfALargeLogIsRebuiltFromNothing() {
        var database = TestDatabase.fresh();
        LogWriter.on(database).close();
        long head = LargeLog.fill(database, EVENTS);
        database.jdbc().sql("vacuum analyze event_log.event").update();
        var figures = new ArrayList<String>();
        try (var pool = database.as("ledger_reader").pool(8);
                var context = ViewsWithoutFeed.on(pool)) {
            var rebuilds = context.getBean(Rebuilds.class);
            for (var view : ViewTables.ALL) {
                long began = System.nanoTime();
                var rebuild = rebuilds.await(rebuilds.start(view, "test", null).id(), Duration.ofMinutes(5));
                long millis =
                        Math.max(1, Duration.ofNanos(System.nanoTime() - began).toMillis());

                assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(State.DONE);
                assertThat(rebuild.position()).isEqualTo(head);
                figures.add(view + " " + millis + " ms, " + head * 1000 / millis + " events/s");
            }
        }
        LoggerFactory.getLogger(RebuildSpeedIT.class).warn("Rebuilt {} events: {}", head, figures);
    }
}
