package org.programmeledger.eventlog;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.incidents.IncidentEvent.IncidentClosed;
import org.programmeledger.events.incidents.IncidentId;

/** The log as one JVM wires it, without Spring. Two of these on one database stand for two JVMs. */
final class TestLog implements AutoCloseable {

    static final EventMetadata METADATA = new EventMetadata(
            "person-7", null, LocalDate.parse("2018-10-01"), null, null, "command-1", "request-1", List.of());

    final TestDatabase database;
    final HikariDataSource pool;
    final EventCodec codec = new EventCodec(new EventCatalogue());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final LogReader reader;
    final LogSignal signal;
    final AggregateCache aggregates = new AggregateCache(1000);
    final LogAnnouncer announcer;
    final Appender appender;
    final LedgerEventStorageEngine engine;
    final LedgerEventStore store;

    private TestLog(TestDatabase database) {
        this.database = database;
        pool = database.as("ledger_appender").pool(8);
        reader = LogReader.of(pool, null, codec);
        signal = new LogSignal(pool);
        announcer = new LogAnnouncer(pool);
        announcer.start();
        appender = new Appender(new BatchWriter(pool), aggregates, this::appendedTo, meters);
        engine = new LedgerEventStorageEngine(appender, reader, codec);
        store = LedgerEventStore.over(engine, reader, signal);
    }

    private void appendedTo(long position) {
        signal.advancedTo(position);
        announcer.announce(position);
    }

    /** A log on a new, migrated database. */
    static TestLog create() {
        return new TestLog(TestDatabase.migrated());
    }

    /** On a database that has the log. */
    static TestLog on(TestDatabase database) {
        return new TestLog(database);
    }

    /** A second JVM on the same database. */
    TestLog twin() {
        return new TestLog(database);
    }

    static IncidentId incident() {
        return new IncidentId(LedgerId.of(
                IncidentId.PREFIX, Generators.timeBasedEpochRandomGenerator().generate()));
    }

    /** The smallest event there is: for tests to which the fact does not matter. */
    static LedgerEvent fact(IncidentId incident) {
        return new IncidentClosed(incident);
    }

    /** Appends the way a command does: published in a unit of work, written when it commits. */
    AppendVerdict append(@Nullable Submission submission, long firstVersion, LedgerEvent... events) {
        var metaData = submission == null ? Map.<String, Object>of() : Map.of(Submission.KEY, submission);
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command", metaData));
        var next = new HashMap<String, Long>();
        for (var event : events) {
            long version = next.merge(event.stream(), firstVersion, (last, first) -> last + 1);
            store.publish(new GenericDomainEventMessage<>(
                    "", event.stream(), version, event, MetaData.with(LogMessages.METADATA, METADATA)));
        }
        try {
            unitOfWork.commit();
        } catch (AppendRefused refused) {
            return refused.verdict();
        }
        var answer = submission == null ? null : submission.answer();
        return answer == null
                ? new AppendVerdict.Appended(-1, -1, Instant.EPOCH)
                : new AppendVerdict.Appended(
                        answer.position() - events.length + 1,
                        answer.position(),
                        reader.recordedAt(answer.position()).orElseThrow());
    }

    AppendVerdict append(long firstVersion, LedgerEvent... events) {
        return append(new Submission(null), firstVersion, events);
    }

    /** An append as the engine makes it, to be given to the appender or the writer directly. */
    Append pending(@Nullable Submission submission, long firstVersion, LedgerEvent... events) {
        var asked = submission == null ? new Submission(null) : submission;
        var guards = new ArrayList<>(asked.guards());
        guards.add(new Submission.Guard(events[0].stream(), firstVersion - 1));
        var stored = new ArrayList<Append.NewEvent>();
        for (var event : events) {
            var text = codec.encode(event);
            stored.add(new Append.NewEvent(
                    event.stream(),
                    firstVersion + stored.size(),
                    text.type(),
                    text.revision(),
                    text.payload(),
                    codec.encode(METADATA)));
        }
        return new Append(stored, guards, asked.claims(), asked.requestKey(), asked.subject());
    }

    List<RecordedEvent> all() {
        return reader.after(0, Integer.MAX_VALUE);
    }

    DistributionSummary batches() {
        return meters.get("ledger.append.batch.size").summary();
    }

    @Override
    public void close() {
        signal.stop();
        announcer.stop();
        pool.close();
    }
}
