package org.programmeledger.eventlog;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventCatalogue;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's own engine under the order suite, wired as {@code ledger.event-log.engine=stock} wires it. */
final class OrderedStock implements OrderedStore {

    static final String ENGINE = "stock";
    private static final long FETCH_DELAY_MILLIS = 20;

    private final TestDatabase database;
    private final Duration gapTimeout;
    private final Duration ahead;
    private final HikariDataSource pool;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;

    /** A JVM whose readers wait this long for a gap to be filled. */
    OrderedStock(TestDatabase database, Duration gapTimeout, Duration ahead) {
        this.database = database;
        this.gapTimeout = gapTimeout;
        this.ahead = ahead;
        pool = database.pool(8);
        var serializer = new EventLogAutoConfiguration().serializer(new EventCatalogue());
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new PostgresConflicts())
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(pool)))
                .schema(EventSchema.builder()
                        .eventTable("axon_stock.domain_event")
                        .snapshotTable("axon_stock.snapshot")
                        .build())
                .gapTimeout((int) gapTimeout.toMillis())
                .build();
        store = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    /** On a new database. */
    static OrderedStock create(Duration gapTimeout) {
        var database = TestDatabase.fresh();
        database.jdbc().sql("create schema axon_stock").update();
        var store = new OrderedStock(database, gapTimeout, Duration.ZERO);
        store.engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return store;
    }

    @Override
    public void append(Batch batch) {
        engine.appendEvents(batch.messages(Instant.now().plus(ahead)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token) {
        return store.openStream(token);
    }

    @Override
    public OrderedStore twin(Duration aheadOfUs) {
        return new OrderedStock(database, gapTimeout, aheadOfUs);
    }

    @Override
    public Location location() {
        return new Location(ENGINE, database, "axon_stock.domain_event", "aggregateidentifier");
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
