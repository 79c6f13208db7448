package org.programmeledger.eventlog;

import java.time.Instant;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/**
 * An event as it stands in the log.
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
        LedgerEvent event,
        EventMetadata metadata) {}
