package org.programmeledger.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/**
 * An event as it stands in the log. One whose stored text does not fit its type keeps its place all the same: only who
 * asks what happened is told that it cannot be read, so that a reader can say so and need not stop there.
 *
 * @param position its place in the one order of the ledger, from 1, without gaps
 * @param id UUIDv7 of the event
 * @param stream the id of its aggregate
 * @param version its place in the stream, from 0
 * @param type the stored name
 * @param revision the stored revision
 * @param recordedAt the database's clock in the append, UTC, never running backwards
 * @param event what happened
 * @param metadata who, when effective, and why
 */
public record RecordedEvent(
        long position,
        String id,
        String stream,
        long version,
        String type,
        int revision,
        Instant recordedAt,
        @Nullable LedgerEvent event,
        @Nullable EventMetadata metadata) {

    /**
     * What happened.
     *
     * @throws EventCodec.UnreadableEvent if the stored text does not fit the type
     */
    @Override
    public LedgerEvent event() {
        if (event == null) {
            throw new EventCodec.UnreadableEvent(type + " at " + position + " does not fit its type");
        }
        return event;
    }

    /**
     * Who, when effective, and why.
     *
     * @throws EventCodec.UnreadableEvent if the stored text does not fit
     */
    @Override
    public EventMetadata metadata() {
        if (metadata == null) {
            throw new EventCodec.UnreadableEvent("the metadata of " + type + " at " + position + " does not fit");
        }
        return metadata;
    }

    /** Whether both the event and its metadata can be read. */
    public boolean isReadable() {
        return event != null && metadata != null;
    }
}
