package org.programmeledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.query.LogWriter;
import org.programmeledger.query.RandomHistory;
import org.programmeledger.query.RunningQueryService;
import org.programmeledger.query.ViewTables;
import org.programmeledger.query.rebuild.Rebuild.State;

/** Rebuilding the views of a running service. */
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int EVENTS = 3_000;
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static LogWriter log;
    private static RunningQueryService service;
    private static Rebuilds rebuilds;

    @BeforeAll
    static void start() {
        log = LogWriter.on(DATABASE);
        log.append(RandomHistory.of(42, EVENTS));
        service = RunningQueryService.on(DATABASE);
        service.await(EVENTS, ViewTables.ALL);
        rebuilds = service.part(Rebuilds.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        log.close();
    }

    static String[] views() {
        return ViewTables.ALL;
    }

    @ParameterizedTest
    @MethodSource("views")
    void aRebuildHasTheDigestOfTheViewItReplaces(String view) {
        var rebuild = rebuilds.await(rebuilds.start(view, "test", null).id(), PATIENCE);

        assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(State.DONE);
        assertThat(rebuild.digests().equal()).isTrue();
        assertThat(rebuild.percent()).isEqualTo(100);
    }
}
