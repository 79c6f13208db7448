package org.programmeledger.query.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes events as iCalendar (RFC 5545): lines of at most 75 octets that end in CRLF, times in UTC. */
final class ICalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    ICalendar(String name) {
        property("BEGIN", "VCALENDAR");
        property("VERSION", "2.0");
        property("PRODID", "-//Programme Ledger//Coalition calendar//NL");
        property("CALSCALE", "GREGORIAN");
        property("METHOD", "PUBLISH");
        property("X-WR-CALNAME", escaped(name));
    }

    /**
     * Something to be there for.
     *
     * @param uid the same for the same thing in every calendar
     * @param sequence rises when it changes
     * @param stamp when this was said
     * @param ends absent for a moment
     */
    record Event(
            String uid,
            long sequence,
            Instant stamp,
            Instant begins,
            @Nullable Instant ends,
            String summary,
            @Nullable String location,
            boolean cancelled) {}

    ICalendar with(Event event) {
        property("BEGIN", "VEVENT");
        property("UID", event.uid());
        property("SEQUENCE", Long.toString(event.sequence()));
        property("DTSTAMP", UTC.format(event.stamp()));
        property("DTSTART", UTC.format(event.begins()));
        if (event.ends() != null) {
            property("DTEND", UTC.format(event.ends()));
        }
        property("SUMMARY", escaped(event.summary()));
        if (event.location() != null) {
            property("LOCATION", escaped(event.location()));
        }
        property("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        property("END", "VEVENT");
        return this;
    }

    String written() {
        return text + "END:VCALENDAR\r\n";
    }

    /** A line, folded between characters where it is too long; the space that a folded line begins with counts. */
    private void property(String name, String value) {
        int octets = 0;
        for (var character : (name + ":" + value).codePoints().toArray()) {
            var written = Character.toString(character);
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += length;
        }
        text.append("\r\n");
    }

    /** As text of a property; a control character has no place in it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
