package org.programmeledger.benchmarks.speed;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.events.EventCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The peer of a view: Axon's processor, tracking or pooled, on Axon's engine with Axon's token store, and a handler that writes the
 * rows of the audit trail with one upsert for each event, as most projections do.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StockProjection {

    /** Where its rows are; with the columns and indexes of the ledger's own. */
    static final String TABLE = "axon_stock.audit_entry";

    /** As many as Axon gives a pooled processor. */
    private static final int WORKERS = 4;

    private static final String UPSERT =
            "insert into " + TABLE + " (position, event_id, stream, version, type, revision,"
                    + " recorded_at, effective_on, actor, role, on_behalf_of, reason, decision, causation, correlation, evidence)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
                    + " on conflict (position) do update set reason = excluded.reason";

    /** Starts it as a process. */
    public static void main(String[] arguments) {
        SpringApplication.run(StockProjection.class, arguments);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, EventStore storeFirst) {
        var store = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("axon_stock.token_entry")
                        .build())
                .build();
        store.createSchema(PostgresTokenTableFactory.INSTANCE);
        return store;
    }

    @Bean(initMethod = "start", destroyMethod = "shutDown")
    StreamingEventProcessor projection(
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            DataSource dataSource,
            EventCatalogue catalogue,
            @Value("${speed.processor:pooled}") String processor,
            @Value("${speed.batch:1}") int batch,
            @Value("${speed.segments:16}") int segments) {
        var invoker = SimpleEventHandlerInvoker.builder()
                .eventHandlers(List.of(new Handler(new JdbcTemplate(dataSource), catalogue)))
                .build();
        return "tracking".equals(processor)
                ? TrackingEventProcessor.builder()
                        .name("audit")
                        .eventHandlerInvoker(invoker)
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .trackingEventProcessorConfiguration(
                                TrackingEventProcessorConfiguration.forParallelProcessing(segments)
                                        .andBatchSize(batch))
                        .build()
                : PooledStreamingEventProcessor.builder()
                        .name("audit")
                        .eventHandlerInvoker(invoker)
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(threads(1, "coordinator-"))
                        .workerExecutor(threads(WORKERS, "worker-"))
                        .initialSegmentCount(segments)
                        .initialToken(source -> source.createTailToken())
                        .batchSize(batch)
                        .build();
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return Executors.newScheduledThreadPool(
                count, Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /** One upsert for each event. */
    public static final class Handler {

        private final JdbcTemplate jdbc;
        private final EventCatalogue catalogue;

        Handler(JdbcTemplate jdbc, EventCatalogue catalogue) {
            this.jdbc = jdbc;
            this.catalogue = catalogue;
        }

        /** Called by Axon. */
        @EventHandler
        public void on(org.programmeledger.events.LedgerEvent event, DomainEventMessage<?> message) {
            var entry = catalogue.of(event.getClass());
            var metadata = LogMessages.metadataOf(message);
            jdbc.update(
                    UPSERT,
                    position(message),
                    message.getIdentifier(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    entry.name(),
                    entry.revision(),
                    message.getTimestamp().atOffset(ZoneOffset.UTC),
                    metadata.effectiveOn(),
                    metadata.actor(),
                    metadata.role() == null ? null : metadata.role().name(),
                    metadata.onBehalfOf(),
                    metadata.reason(),
                    metadata.decision(),
                    metadata.causation(),
                    metadata.correlation(),
                    "[]");
        }

        private static long position(DomainEventMessage<?> message) {
            if (message instanceof TrackedEventMessage<?> tracked) {
                return tracked.trackingToken().position().orElseThrow();
            }
            throw new IllegalStateException("not from the stream");
        }
    }
}
