package org.programmeledger.events.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerEvent;
import org.programmeledger.events.StoredAs;

/** What can happen to the personal file of a person. None of it says anything about the person: that is in the vault. */
public sealed interface FileEvent extends LedgerEvent {

    FileId file();

    @Override
    default String stream() {
        return file().value();
    }

    /** The first entry of its kind. */
    @StoredAs("vault.entry-kept")
    record EntryKept(
            FileId file,
            EntryKind kind,
            SealedEntry sealed,
            @Nullable Retention retention) implements FileEvent {}

    /** Another entry took the place of the one of its kind, whose key and salt are destroyed. */
    @StoredAs("vault.entry-replaced")
    record EntryReplaced(
            FileId file,
            EntryKind kind,
            EntryId replaced,
            SealedEntry sealed,
            @Nullable Retention retention) implements FileEvent {}

    /** One entry's key and salt are destroyed. */
    @StoredAs("vault.entry-erased")
    record EntryErased(FileId file, EntryId entry) implements FileEvent {}

    /**
     * All that may be erased is: keys and salts are destroyed, and nothing new is kept in this file.
     *
     * @param erased the entries whose keys and salts are destroyed
     * @param kept the entries that the law requires to be kept for a time, with its ground
     */
    @StoredAs("vault.personal-data-erased")
    record PersonalDataErased(FileId file, List<EntryId> erased, List<KeptEntry> kept) implements FileEvent {}

    /** An entry that outlasts an erasure, and until when it must. */
    record KeptEntry(EntryId entry, Retention retention) {}
}
