package org.programmeledger.eventlog;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/** How a recorded event looks to Axon, and how its metadata travels in Axon's. */
public final class LogMessages {

    /** Under this key {@link EventMetadata} stands in the metadata of command and event messages. */
    public static final String METADATA = "ledger";

    private LogMessages() {}

    /** The ledger's metadata of a message; {@link IllegalStateException} if it has none: such an event is refused. */
    public static EventMetadata metadataOf(EventMessage<?> message) {
        if (message.getMetaData().get(METADATA) instanceof EventMetadata metadata) {
            return metadata;
        }
        throw new IllegalStateException(message.getPayloadType().getSimpleName() + " has no ledger metadata");
    }

    /** The recorded event behind a message of a stream; {@link IllegalArgumentException} for any other message. */
    public static RecordedEvent recorded(EventMessage<?> message, EventCatalogue catalogue) {
        if (message instanceof RecordedMessage own) {
            return own.recorded();
        }
        // A processor may have wrapped the message anew; one that could not be read brings its record along as the
        // payload.
        if (message.getPayload() instanceof RecordedEvent unreadable) {
            return unreadable;
        }
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof LedgerEvent event) {
            var entry = catalogue.of(event.getClass());
            return new RecordedEvent(
                    tracked.trackingToken().position().orElseThrow(),
                    message.getIdentifier(),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber(),
                    entry.name(),
                    entry.revision(),
                    message.getTimestamp(),
                    event,
                    metadataOf(message));
        }
        throw new IllegalArgumentException("not a message that was read from the log");
    }

    static DomainEventMessage<LedgerEvent> domainMessage(RecordedEvent event) {
        return new GenericDomainEventMessage<>("", event.stream(), event.version(), payload(event), event::recordedAt);
    }

    /** Its payload is the event, or the record itself where the event cannot be read. */
    static TrackedEventMessage<?> trackedMessage(RecordedEvent event) {
        return event.isReadable()
                ? new RecordedMessage(event, payload(event))
                : new RecordedMessage(event, new GenericMessage<>(event.id(), event, MetaData.emptyInstance()));
    }

    /** Brings along what it was made from, so that a feed need not put it together again. */
    private static final class RecordedMessage extends GenericTrackedDomainEventMessage<Object> {
        private static final long serialVersionUID = 1L;
        private final transient RecordedEvent recorded;

        @SuppressWarnings("unchecked")
        RecordedMessage(RecordedEvent recorded, GenericMessage<?> payload) {
            super(
                    new GlobalSequenceTrackingToken(recorded.position()),
                    "",
                    recorded.stream(),
                    recorded.version(),
                    (GenericMessage<Object>) payload,
                    recorded::recordedAt);
            this.recorded = recorded;
        }

        RecordedEvent recorded() {
            return recorded;
        }

        /** Axon gives each message its token once more; the same one makes no other message. */
        @Override
        public GenericTrackedDomainEventMessage<Object> withTrackingToken(TrackingToken token) {
            return token.equals(trackingToken()) ? this : super.withTrackingToken(token);
        }
    }

    private static GenericMessage<LedgerEvent> payload(RecordedEvent event) {
        return new GenericMessage<>(event.id(), event.event(), MetaData.with(METADATA, event.metadata()));
    }
}
