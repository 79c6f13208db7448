package org.programmeledger.query;

import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;

/** What feeds on the log: each event once, in order, in batches. */
public interface View {

    /** Its name: of its table, its position, its processor. */
    String name();

    /** Takes in a batch, inside the transaction in which its position moves too. */
    void apply(List<RecordedEvent> batch);
}
