package org.programmeledger.query.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.EntryReplaced;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;

/**
 * What the log knows of somebody's personal data: that they are kept, not what they are.
 *
 * @param person whose file it is
 * @param erased whether the person's data were erased; what the law required to be kept may still be there
 * @param entries those kept and those erased, in the order in which they were kept
 * @param version of its stream
 */
record PersonalFile(FileId id, PersonId person, boolean erased, List<Entry> entries, long version) {

    /** Whether an entry is there. */
    enum State {
        KEPT,
        ERASED
    }

    /**
     * An entry.
     *
     * @param commitment SHA-256 over its salt and content; says nothing without the salt
     * @param retention until when the law requires it to be kept, and why
     * @param keptAt the log position of its event
     */
    record Entry(
            EntryId id,
            EntryKind kind,
            String commitment,
            State state,
            @Nullable Retention retention,
            long keptAt) {

        SealedEntry mention() {
            return new SealedEntry(id, commitment);
        }

        private Entry erasedIfAmong(Collection<EntryId> gone) {
            return gone.contains(id) ? new Entry(id, kind, commitment, State.ERASED, null, keptAt) : this;
        }
    }

    /** The file that follows from the events of its stream; without events nothing was ever kept. */
    static PersonalFile of(PersonId person, List<RecordedEvent> events) {
        var entries = new ArrayList<Entry>();
        boolean erased = false;
        for (var event : events) {
            switch ((FileEvent) event.event()) {
                case EntryKept(var _, var kind, var mention, var retention) ->
                    entries.add(kept(mention, kind, retention, event));
                case EntryReplaced(var _, var kind, var replaced, var mention, var retention) -> {
                    entries.replaceAll(entry -> entry.erasedIfAmong(List.of(replaced)));
                    entries.add(kept(mention, kind, retention, event));
                }
                case EntryErased(var _, var gone) -> entries.replaceAll(entry -> entry.erasedIfAmong(List.of(gone)));
                case PersonalDataErased(var _, var gone, var _) -> {
                    entries.replaceAll(entry -> entry.erasedIfAmong(gone));
                    erased = true;
                }
            }
        }
        long version = events.isEmpty() ? -1 : events.getLast().version();
        return new PersonalFile(FileId.of(person), person, erased, entries, version);
    }

    private static Entry kept(SealedEntry mention, EntryKind kind, @Nullable Retention retention, RecordedEvent event) {
        return new Entry(mention.entry(), kind, mention.commitment(), State.KEPT, retention, event.position());
    }
}
