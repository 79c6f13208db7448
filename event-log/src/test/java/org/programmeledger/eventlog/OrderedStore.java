package org.programmeledger.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.incidents.IncidentId;

/** An event store as a JVM has it, as far as its order is concerned: appends, and streams like those of Axon's processors. */
interface OrderedStore extends OrderWriter, AutoCloseable {

    /** The events of one append: so many of one stream, from this version on. */
    record Batch(String stream, long firstVersion, int size) {

        /** The first events of a new stream. */
        static Batch of(int size) {
            return new Batch(TestLog.incident().value(), 0, size);
        }

        /** What identifies its events, in any store. */
        List<String> ids() {
            return LongStream.range(firstVersion, firstVersion + size)
                    .mapToObj(version -> id(stream, version))
                    .toList();
        }

        static String id(String stream, long version) {
            return stream + "#" + version;
        }

        /** As messages, stamped by the clock of whoever appends them. */
        List<DomainEventMessage<?>> messages(Instant now) {
            var messages = new ArrayList<DomainEventMessage<?>>();
            while (messages.size() < size) {
                messages.add(new GenericDomainEventMessage<>(
                        "",
                        stream,
                        firstVersion + messages.size(),
                        new GenericMessage<>(
                                TestLog.fact(new IncidentId(stream)),
                                MetaData.with(LogMessages.METADATA, TestLog.METADATA)),
                        now));
            }
            return messages;
        }
    }

    /** Streams what comes after the token, or everything. */
    BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token);

    /** Another JVM on the same database, as it were; the clock that its appends go by is this much ahead of ours. */
    OrderedStore twin(Duration ahead);

    /** The name under which a JVM apart opens it, the URL of its database, and the table and column of its streams. */
    Location location();

    /** Where a store keeps its events. */
    record Location(String engine, TestDatabase database, String table, String streamColumn) {}

    @Override
    void close();
}
