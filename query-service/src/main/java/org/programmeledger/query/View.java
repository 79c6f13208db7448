package org.programmeledger.query;

import java.util.List;
import java.util.Optional;
import org.programmeledger.eventlog.RecordedEvent;

/** What feeds on the log: each event once, in order, in batches. */
public interface View {

    /** Its name: of its table, its position, its processor. */
    String name();

    /** The schema that its tables stand in. */
    default String schema() {
        return "views";
    }

    /**
     * What must stay in order with this event: if one of a sequence cannot be taken in, the later ones wait behind it.
     * Empty for an event that leaves this view as it is. Never fails: where the event cannot be understood it is the stream.
     */
    Optional<String> sequence(RecordedEvent event);

    /** Takes in a batch, inside the transaction in which its position moves too. */
    void apply(List<RecordedEvent> batch);
}
