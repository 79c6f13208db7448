package org.programmeledger.query;

import java.util.List;
import java.util.Optional;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.LedgerEvent;

/**
 * What feeds on the log: each event once, in order, in batches. It stands in a schema: the one that is read is in {@link
 * #LIVE}, one that is being built beside it in {@link #NEXT}, with the same tables.
 */
public interface View {

    /** The schema of the views that are read. */
    String LIVE = "views";

    /** The schema in which a view is built beside the one that is read. */
    String NEXT = "views_next";

    /** Its name: of its position, its processor, its rebuild. */
    String name();

    /**
     * From 1. Another fold, row or table is another revision: it is built beside the old one and then takes its place. A
     * test fails when the rows change and this does not.
     */
    int revision();

    /** The schema that its tables stand in. */
    String schema();

    /** The same view in another schema. */
    View in(String schema);

    /** Its tables, without the schema. */
    List<String> tables();

    /** Makes its tables in its schema, empty and complete. */
    void createTables();

    /** The families of the events it reads: any other leaves it as it is. */
    default List<Class<? extends LedgerEvent>> reads() {
        return List.of(LedgerEvent.class);
    }

    /**
     * What must stay in order with this event: if one of a sequence cannot be taken in, the later ones wait behind it.
     * Empty for an event that leaves this view as it is. Never fails: where the event cannot be understood it is the stream.
     */
    Optional<String> sequence(RecordedEvent event);

    /** Takes in a batch, inside the transaction in which its position moves too. */
    void apply(List<RecordedEvent> batch);

    /** Makes its tables, bare, and is the fast way to take a long past in. */
    Load load();

    /** SHA-256 (hexadecimal) over its rows in the order of their keys, as of a position: what is later does not count. */
    String digest(long position);
}
