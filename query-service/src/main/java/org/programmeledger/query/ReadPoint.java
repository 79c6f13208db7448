package org.programmeledger.query;

import java.time.Instant;

/**
 * As of when an answer is given.
 *
 * @param position the log position it was computed at
 * @param recordedAt when that position was recorded, UTC
 * @param past whether the reader asked for the past
 */
public record ReadPoint(long position, Instant recordedAt, boolean past) {}
