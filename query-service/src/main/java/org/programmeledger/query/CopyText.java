package org.programmeledger.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyText {

    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 14);

    /** Adds a row: text, numbers, dates and instants as PostgreSQL reads them whatever its settings are. */
    void row(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                text.append('\t');
            }
            add(values[column]);
        }
        text.append('\n');
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> text.append(NULL);
            case String string -> escaped(string);
            case Long number -> text.append(number.longValue());
            case Integer number -> text.append(number.intValue());
            case Instant instant -> text.append(instant);
            default -> escaped(value.toString());
        }
    }

    private void escaped(String value) {
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char escape = escape(value.charAt(at));
            if (escape != 0) {
                text.append(value, from, at).append('\\').append(escape);
                from = at + 1;
            }
        }
        text.append(value, from, value.length());
    }

    private static char escape(char character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
