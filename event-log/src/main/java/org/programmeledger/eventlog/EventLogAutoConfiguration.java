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
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Wires the log. {@code ledger.event-log.engine=stock} stores events with Axon's own engine instead, in the schema
 * {@code axon_stock}, which must be there: for comparison only, it has no positions, no idempotency, no claims, and its
 * order is known to lose events.
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

    /** Migrates where the migrator's password was given, which a service that runs apart does not have. */
    @Bean
    EventLogMigration eventLogMigration(
            DataSource dataSource,
            EventCatalogue catalogue,
            @Value("${spring.datasource.url:}") String url,
            @Value("${ledger.migration.username:}") String username,
            @Value("${ledger.migration.password:}") String password,
            @Value("${" + ENGINE + ":ledger}") String engine) {
        if (!username.isEmpty()) {
            new EventLogMigration(new DriverManagerDataSource(url, username, password), catalogue).run();
        }
        var log = new EventLogMigration(dataSource, catalogue);
        return "stock".equals(engine) ? log : log.require();
    }

    @Bean
    LogReader logReader(
            DataSource dataSource, ReplicaConnections replica, EventCodec codec, EventLogMigration migrated) {
        return LogReader.of(dataSource, replica.dataSource(), codec);
    }

    @Bean
    LogMarks logMarks(DataSource dataSource, EventLogMigration migrated) {
        return new LogMarks(dataSource);
    }

    @Bean
    ReplicaConnections replicaConnections(
            DataSource dataSource, @Value("${ledger.event-log.read-url:}") String readUrl) {
        return new ReplicaConnections(dataSource, readUrl);
    }

    @Bean
    LogConnections logConnections(
            DataSource dataSource,
            @Value("${ledger.append.username:}") String username,
            @Value("${ledger.append.password:}") String password) {
        return new LogConnections(dataSource, username, password);
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

    @Bean
    LogAnnouncer logAnnouncer(LogConnections connections) {
        return new LogAnnouncer(connections.dataSource());
    }

    @Bean
    Appender appender(
            LogConnections connections,
            AggregateCache aggregates,
            LogSignal signal,
            LogAnnouncer announcer,
            MeterRegistry meters) {
        return new Appender(
                new BatchWriter(connections.dataSource()),
                aggregates,
                position -> {
                    signal.advancedTo(position);
                    announcer.announce(position);
                },
                meters);
    }

    @Bean("eventBus")
    @ConditionalOnProperty(name = ENGINE, havingValue = "ledger", matchIfMissing = true)
    EventStore ledgerEventStore(Appender appender, LogReader reader, LogSignal signal, EventCodec codec) {
        return LedgerEventStore.over(new LedgerEventStorageEngine(appender, reader, codec), reader, signal);
    }

    @Bean
    @ConditionalOnProperty(name = ENGINE, havingValue = "ledger", matchIfMissing = true)
    Confirmation confirmation(Appender appender) {
        return submission -> appender.append(submission.confirmation());
    }

    /** Axon's engine has nothing to ask. */
    @Bean
    @ConditionalOnProperty(name = ENGINE, havingValue = "stock")
    Confirmation stockConfirmation() {
        return submission -> new AppendVerdict.Held();
    }

    @Bean("eventBus")
    @ConditionalOnProperty(name = ENGINE, havingValue = "stock")
    EventStore stockEventStore(
            Serializer serializer,
            PersistenceExceptionResolver conflicts,
            ConnectionProvider connections,
            TransactionManager transactions) {
        var engine = new StockEngine(JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(conflicts)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(EventSchema.builder()
                        .eventTable("axon_stock.domain_event")
                        .snapshotTable("axon_stock.snapshot")
                        .build()));
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
