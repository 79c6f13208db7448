package org.programmeledger.http.observability;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in which trace something was done, in the form of the W3C header {@code traceparent}. An event keeps that of the
 * request that caused it, so that whoever takes the event in later can go on with the same trace.
 *
 * @param traceId 32 hexadecimal digits, not all zero
 * @param spanId 16 hexadecimal digits, not all zero
 * @param sampled whether spans of this trace are recorded
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-0([01])");

    /** Reads one; empty if the text is something else, such as the id of a command from before there were traces. */
    public static Optional<Traceparent> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Traceparent(
                        parts.group(1), parts.group(2), parts.group(3).equals("1")))
                : Optional.empty();
    }

    /** The value of the header. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
