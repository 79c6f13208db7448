package org.programmeledger.eventlog;

import java.time.Instant;

/**
 * A position with the identity of the event that stands there: enough to recognise later whether a log is still the same.
 *
 * @param position in the one order of the ledger
 * @param eventId UUIDv7 of the event
 * @param recordedAt UTC
 */
public record LogMark(long position, String eventId, Instant recordedAt) {}
