package org.programmeledger.query;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.programmeledger.eventlog.EventLogAutoConfiguration;
import org.programmeledger.eventlog.LogMessages;
import org.programmeledger.eventlog.LogReader;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The log as another process has it, which the views do not share: it appends and reads, and feeds no view. */
public final class LogWriter implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private LogWriter(TestDatabase database) {
        var pool = database.migrate().as("ledger_appender").pool(4);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(EventLogAutoConfiguration.class);
        context.refresh();
    }

    /** The log in this database, which it migrates. */
    public static LogWriter on(TestDatabase database) {
        return new LogWriter(database);
    }

    /** Appends facts, each as the next of its stream; returns the position of the last. */
    public long append(LedgerEvent... facts) {
        for (var fact : facts) {
            long version = reader().stream(fact.stream(), 0).size();
            events().publish(List.of(message(version, fact, History.effective(History.TODAY))));
        }
        return reader().head().position();
    }

    /** Appends a whole history at once; returns the position of the last. */
    public long append(History history) {
        events().publish(history.events().stream()
                .map(event -> message(event.version(), event.event(), event.metadata()))
                .toList());
        return reader().head().position();
    }

    /** Everything in the log, to be folded. */
    public History history() {
        return History.read(reader().after(0, Integer.MAX_VALUE));
    }

    public LogReader reader() {
        return context.getBean(LogReader.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private EventStore events() {
        return context.getBean(EventStore.class);
    }

    private static GenericDomainEventMessage<LedgerEvent> message(
            long version, LedgerEvent fact, EventMetadata metadata) {
        return new GenericDomainEventMessage<>(
                "", fact.stream(), version, fact, MetaData.with(LogMessages.METADATA, metadata));
    }
}
