package org.programmeledger.query.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a view says, and up to where it has read.
 *
 * @param position the log position it was computed at; 0 when the log is empty
 * @param recordedAt when the event at that position was recorded; absent only when the log is empty
 * @param head the last position the view has read; more than {@code position} when an earlier moment was asked for
 * @param parked how many events at or before that position it is without, because a view could not take them in
 */
record Answer<T>(T view, long position, @Nullable Instant recordedAt, long head, long parked) {}
