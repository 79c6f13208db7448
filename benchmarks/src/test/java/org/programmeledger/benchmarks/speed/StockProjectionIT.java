package org.programmeledger.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmeledger.benchmarks.speed.TestBed.Pace;

/** The peer that the audit trail is measured against does the same work: every event becomes the same row, once. */
class StockProjectionIT {

    private static final int EVENTS = 1_000;

    @ParameterizedTest
    @CsvSource({"tracking, 1, 1", "pooled, 4, 500"})
    void everyEventBecomesARowOfTheAuditTrail(String processor, String segments, String batch) throws Exception {
        try (var bed = TestBed.start(Pace.QUICK)) {
            var log = History.fill(bed.newDatabase("stock_projection"), EVENTS);
            log.copyToStock();
            var settings = new HashMap<>(log.database().stock(10));
            settings.put("speed.processor", processor);
            settings.put("speed.segments", segments);
            settings.put("speed.batch", batch);
            var jdbc = log.database().jdbc();
            try (var peer = JvmProcess.startBehind(
                    StockProjection.class.getName(), "stock-projection", settings, bed.directory())) {
                peer.await(
                        "the last row",
                        () -> jdbc.sql("select count(*) from " + StockProjection.TABLE)
                                        .query(Long.class)
                                        .single()
                                == EVENTS);
            }
            assertThat(jdbc.sql("select count(*) from event_log.event e join " + StockProjection.TABLE
                                    + " a on a.event_id = e.event_id::text and a.stream = e.stream"
                                    + " and a.version = e.version and a.type = e.type and a.revision = e.revision"
                                    + " and a.recorded_at = date_trunc('milliseconds', e.recorded_at)"
                                    + " and a.actor = e.metadata::jsonb->>'actor'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(EVENTS);
            assertThat(jdbc.sql("select count(*) from axon_stock.token_entry")
                            .query(Integer.class)
                            .single())
                    .as("segments")
                    .isGreaterThanOrEqualTo(Integer.parseInt(segments));
        }
    }
}
