package org.programmeledger.query.vault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.vault.AccessPurpose;

/**
 * Personal data of a person, as far as a purpose opens them.
 *
 * @param erased whether the person's data were erased
 */
record PersonalData(PersonId person, AccessPurpose purpose, boolean erased, List<Item> items) {

    /** Whether it can be read. */
    enum State {
        /** Its content is here, and it is what the log commits to. */
        KEPT,
        /** Its key and salt are destroyed. */
        ERASED,
        /** What is stored is not what was kept. */
        DAMAGED
    }

    /**
     * An entry with its content.
     *
     * @param texts by name; absent unless it is kept
     * @param retention until when the law requires it to be kept, and why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            EntryId entry,
            EntryKind kind,
            State state,
            @Nullable Map<String, String> texts,
            @Nullable Retention retention) {

        @Override
        public String toString() {
            return entry + " " + state;
        }
    }
}
