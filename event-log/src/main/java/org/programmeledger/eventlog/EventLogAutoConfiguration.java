package org.programmeledger.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.programmeledger.events.EventCatalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Wires the log. {@code ledger.event-log.engine=stock} stores events with Axon's own engine instead, in the schema
 * {@code axon_stock}: for comparison only, it has no positions, no idempotency, no claims, and its order is known to lose events.
 */
@AutoConfiguration(
        after = AxonOnBoot4AutoConfiguration.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
public class EventLogAutoConfiguration {

    private static final String ENGINE = "ledger.event-log.engine";

    @Bean
    EventCatalogue eventCatalogue() {
        return new EventCatalogue();
    }

    @Bean
    EventCodec eventCodec(EventCatalogue catalogue) {
        return new EventCodec(catalogue);
    }

    @Bean
    EventLogMigration eventLogMigration(DataSource dataSource, EventCatalogue catalogue) {
        return new EventLogMigration(dataSource, catalogue).run();
    }

    @Bean
    LogReader logReader(
            DataSource dataSource, ReplicaConnections replica, EventCodec codec, EventLogMigration migrated) {
        return LogReader.of(dataSource, replica.dataSource(), codec);
    }

    @Bean
    ReplicaConnections replicaConnections(
            DataSource dataSource, @Value("${ledger.event-log.read-url:}") String readUrl) {
        return new ReplicaConnections(dataSource, readUrl);
    }

    @Bean
    LogConnections logConnections(DataSource dataSource) {
        return new LogConnections(dataSource);
    }

    @Bean
    LogSignal logSignal(LogConnections connections, ReplicaConnections replica, EventLogMigration migrated) {
        return new LogSignal(connections.dataSource(), replica.dataSource());
    }

    /** The general, message and event serializer of Axon; the log itself uses the {@link EventCodec}. */
    @Bean
    @Primary
    Serializer serializer(EventCatalogue catalogue) {
        var builder = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> EventCodec.strict(json)
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()));
        return new NamedEventSerializer(builder, catalogue);
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new PostgresConflicts();
    }

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(10_000);
    }

    @Bean("eventBus")
    @ConditionalOnProperty(name = ENGINE, havingValue = "ledger", matchIfMissing = true)
    EventStore ledgerEventStore(
            LogConnections connections, LogReader reader, LogSignal signal, EventCodec codec, MeterRegistry meters) {
        var appender = new Appender(new BatchWriter(connections.dataSource()), signal, meters);
        return LedgerEventStore.over(new LedgerEventStorageEngine(appender, reader, codec), reader, signal);
    }

    @Bean("eventBus")
    @ConditionalOnProperty(name = ENGINE, havingValue = "stock")
    EventStore stockEventStore(
            DataSource dataSource,
            Serializer serializer,
            PersistenceExceptionResolver conflicts,
            ConnectionProvider connections,
            TransactionManager transactions) {
        JdbcClient.create(dataSource)
                .sql("create schema if not exists axon_stock")
                .update();
        var engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(conflicts)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(EventSchema.builder()
                        .eventTable("axon_stock.domain_event")
                        .snapshotTable("axon_stock.snapshot")
                        .build())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
