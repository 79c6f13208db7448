package org.programmeledger.eventlog;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Named places at which a test may end the process as abruptly as a power failure would. Nothing happens there unless the
 * JVM was started with {@code -Dledger.fault=before-append:17}: then it halts, with exit code 137 as after kill -9, when it
 * gets to that place for the 17th time.
 */
public enum FaultPoint {
    /** A batch is composed; nothing of it has been sent. */
    BEFORE_APPEND,
    /** The database has committed a batch; nobody in this JVM has been told. */
    AFTER_APPEND,
    /** A command is carried out and its receipt made; the reply has not been sent. */
    BEFORE_REPLY,
    /** A view's rows are written; its position and token are not, and nothing is committed. */
    BEFORE_TOKEN;

    private record Armed(String name, AtomicInteger left) {}

    private static final int KILLED = 137;
    private static final @Nullable Armed ARMED = armed(System.getProperty("ledger.fault"));

    /** Says that this place is reached; does not return when the process is to end here. */
    public void reached() {
        var armed = ARMED;
        if (armed != null && armed.name().equals(text()) && armed.left().decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Armed armed(@Nullable String fault) {
        if (fault == null || fault.isBlank()) {
            return null;
        }
        var parts = fault.split(":", 2);
        return new Armed(parts[0], new AtomicInteger(Integer.parseInt(parts[1])));
    }
}
