package org.programmeledger.eventlog;

import java.time.Instant;

/** What the log answers to one command of a batch. */
public sealed interface AppendVerdict {

    /** The events stand in the log, contiguous, at these positions (inclusive), recorded at the database's clock. */
    record Appended(long firstPosition, long lastPosition, Instant recordedAt) implements AppendVerdict {}

    /** Nothing was to be appended, and everything the command was decided on still held. */
    record Held() implements AppendVerdict {}

    /**
     * A stream is not at the version the command was decided on, or what it was decided on was not appended; nothing was
     * appended.
     */
    record Stale(String stream, long actualVersion) implements AppendVerdict {}

    /** A unique claim is held by the event at that position; nothing was appended. */
    record Taken(String claim, long position) implements AppendVerdict {}

    /** The idempotency key was used before for the same request: its first answer stands in the log. */
    record Answered() implements AppendVerdict {}

    /** The idempotency key was used before for another request; nothing was appended. */
    record Reused() implements AppendVerdict {}
}
