package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.nio.charset.StandardCharsets;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.EventCatalogue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The switch that puts Axon's own engine in the log's place, for comparison: same names, same bytes. */
class StockEngineIT {

    private final ConfigurableApplicationContext context =
            LedgerContext.start(TestDatabase.forStock(), "ledger.event-log.engine=stock");
    private final EventCodec codec = new EventCodec(new EventCatalogue());

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void eventsAreStoredUnderTheirNamesWithBytesThatTheCodecReads() {
        var event = fact(incident());
        LedgerContext.send(context, 0, event);

        var stored = context.getBean(JdbcClient.class)
                .sql("select payloadtype, payloadrevision, payload from axon_stock.domain_event")
                .query((row, nr) -> new EventCodec.Stored(
                        row.getString(1),
                        Integer.parseInt(row.getString(2)),
                        new String(row.getBytes(3), StandardCharsets.UTF_8)))
                .single();
        assertThat(stored).isEqualTo(codec.encode(event));
        assertThat(codec.decode(stored)).isEqualTo(event);
        assertThat(context.getBean(LogReader.class).head().position())
                .as("our own log stays empty")
                .isZero();
    }

    @Test
    void eventsComeBackWithTheirMetadata() {
        var incident = incident();
        LedgerContext.send(context, 0, fact(incident), fact(incident));
        var store = context.getBean(EventStore.class);

        assertThat(store).isInstanceOf(EmbeddedEventStore.class);
        var messages = store.readEvents(incident.value()).asStream().toList();
        assertThat(messages).hasSize(2).allSatisfy(message -> {
            assertThat(message.getPayload()).isEqualTo(fact(incident));
            assertThat(LogMessages.metadataOf(message)).isEqualTo(TestLog.METADATA);
        });
    }

    @Test
    void aStaleAppendIsAConflictHereToo() {
        var incident = incident();
        LedgerContext.send(context, 0, fact(incident), fact(incident));
        assertThatThrownBy(() -> LedgerContext.send(context, 1, fact(incident)))
                .isInstanceOf(ConcurrencyException.class);
    }
}
