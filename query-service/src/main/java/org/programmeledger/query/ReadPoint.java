package org.programmeledger.query;

import java.time.Instant;

/**
 * As of when an answer is given.
 *
 * @param position the log position it was computed at
 * @param recordedAt when that position was recorded, UTC
 * @param past whether the reader asked for the past
 * @param parked how many events at or before that position one of the views has not taken in: the answer is without them
 */
public record ReadPoint(long position, Instant recordedAt, boolean past, long parked) {}
