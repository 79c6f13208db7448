package org.programmeledger.query;

import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;

/** A view whose rows are facts: written once, never changed, at the position of their event. */
public interface AppendOnlyView extends View {

    /** Where the rows are. */
    ViewTable table();

    @Override
    default String schema() {
        return table().schema();
    }

    @Override
    default List<String> tables() {
        return List.of(table().plainName());
    }

    @Override
    default void createTables() {
        table().createBare();
        table().complete();
    }

    @Override
    default String digest(long position) {
        return table().digest(position);
    }

    /** The same rows; only the keys and indexes wait until all of them are there. */
    @Override
    default Load load() {
        table().createBare();
        return new Load() {
            @Override
            public void apply(List<RecordedEvent> batch) {
                AppendOnlyView.this.apply(batch);
            }

            @Override
            public void finish() {
                table().complete();
            }
        };
    }
}
