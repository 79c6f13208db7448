package org.programmeledger.eventlog;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The ledger's own log under the order suite. */
final class OrderedLedger implements OrderedStore {

    static final String ENGINE = "ledger";

    /** Only a superuser can: it takes the trigger away. */
    private static final String LAST_ONE_RECORDED_LATER = """
            alter table event_log.event disable trigger append_only;
            update event_log.event set recorded_at = clock_timestamp() + make_interval(secs => ?)
            where position = (select position from event_log.head);
            alter table event_log.event enable always trigger append_only
            """;

    private final TestLog log;
    private final Duration ahead;

    OrderedLedger(TestLog log, Duration ahead) {
        this.log = log;
        this.ahead = ahead;
        log.signal.start();
    }

    /** The clock it goes by is the database's; what was recorded last was recorded then. That of the JVM is put wrong too. */
    @Override
    public void append(Batch batch) {
        if (ahead.isPositive()) {
            log.database
                    .jdbc()
                    .sql(LAST_ONE_RECORDED_LATER)
                    .param(ahead.toSeconds())
                    .update();
        }
        log.engine.appendEvents(batch.messages(Instant.now().plus(ahead)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token) {
        return log.store.openStream(token);
    }

    @Override
    public OrderedStore twin(Duration aheadOfUs) {
        return new OrderedLedger(log.twin(), aheadOfUs);
    }

    @Override
    public Location location() {
        return new Location(ENGINE, log.database, "event_log.event", "stream");
    }

    @Override
    public void close() {
        log.close();
    }
}
