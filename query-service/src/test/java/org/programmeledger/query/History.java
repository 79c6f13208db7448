package org.programmeledger.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.EventCatalogue;
import org.programmeledger.events.EventMetadata;
import org.programmeledger.events.LedgerEvent;

/** What happened in a test, as the log would hold it: positions, versions and times are given out the way the log does. */
public final class History {

    /** When position 0 would have been recorded; every further position is a second later. */
    public static final Instant START = Instant.parse("2018-10-01T08:00:00Z");

    /** The effective date of facts for which the test names none. */
    public static final LocalDate TODAY = LocalDate.parse("2018-10-01");

    private static final EventCatalogue CATALOGUE = new EventCatalogue();

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();

    /** The history of these facts, in order. */
    public static History of(LedgerEvent... facts) {
        return new History().and(facts);
    }

    /** The history that a log holds. */
    public static History read(List<RecordedEvent> log) {
        var history = new History();
        history.events.addAll(log);
        return history;
    }

    /** The metadata of a fact with this effective date. */
    public static EventMetadata effective(LocalDate on) {
        return new EventMetadata("person-7", null, on, null, null, "command-1", "request-1", List.of());
    }

    /** The same history, continued today. */
    public History and(LedgerEvent... facts) {
        return and(List.of(facts));
    }

    /** The same history, continued today. */
    public History and(List<? extends LedgerEvent> facts) {
        facts.forEach(fact -> and(effective(TODAY), fact));
        return this;
    }

    /** The same history, continued with a fact of that date. */
    public History on(String date, LedgerEvent fact) {
        return and(effective(LocalDate.parse(date)), fact);
    }

    /** The same history, continued with a fact of which all is told. */
    public History and(EventMetadata metadata, LedgerEvent fact) {
        long position = events.size() + 1L;
        long version = versions.merge(fact.stream(), 0L, (last, first) -> last + 1);
        var entry = CATALOGUE.of(fact.getClass());
        events.add(new RecordedEvent(
                position,
                new UUID(0x01900000_0000_7000L, 0x8000_0000_0000_0000L | position).toString(),
                fact.stream(),
                version,
                entry.name(),
                entry.revision(),
                START.plusSeconds(position),
                fact,
                metadata));
        return this;
    }

    /** All of it. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Where it ends. */
    public long head() {
        return events.size();
    }

    /** The rows as of a position: every event up to it, one after the other, and nothing clever. */
    public <R extends Record> TreeMap<String, R> rows(Projection<R> projection, long position) {
        var rows = new TreeMap<String, R>();
        events.stream()
                .filter(event -> event.position() <= position)
                .forEach(event ->
                        projection.key(event).ifPresent(key -> rows.put(key, projection.evolve(rows.get(key), event))));
        return rows;
    }

    /** The only row there is at the end. */
    public <R extends Record> R row(Projection<R> projection) {
        var rows = rows(projection, head());
        if (rows.size() != 1) {
            throw new AssertionError("one row was expected: " + rows);
        }
        return rows.firstEntry().getValue();
    }
}
