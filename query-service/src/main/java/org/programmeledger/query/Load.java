package org.programmeledger.query;

import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;

/**
 * A view while it takes in a long past and nobody reads it. It may keep rows in memory, within bounds, and do without
 * indexes, until it is finished.
 */
public interface Load {

    /** Takes in the next batch. If that fails it is as if the batch had not been given. */
    void apply(List<RecordedEvent> batch);

    /** Writes what is still in memory and makes the indexes: from now on it is a view like any other. */
    void finish();
}
