package org.programmeledger.command.vault;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Fold;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.EntryReplaced;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.Retention;

/**
 * A personal file as its rules see it.
 *
 * @param held one entry of a kind at most
 * @param erased whether the person's data were erased: then nothing new comes in
 */
public record PersonalFileState(Map<EntryKind, Held> held, boolean erased) {

    /** An entry, and until when it must be kept. */
    record Held(EntryId entry, @Nullable Retention retention) {

        boolean mustBeKeptOn(LocalDate day) {
            return retention != null && !day.isAfter(retention.until());
        }
    }

    /** How a file follows from its events. */
    public static final Fold<FileEvent, PersonalFileState> FOLD =
            new Fold<>(FileEvent.class, new PersonalFileState(Map.of(), false), PersonalFileState::evolve);

    /** The entry with that id, if the file holds it. */
    Optional<Held> find(EntryId entry) {
        return held.values().stream().filter(held -> held.entry().equals(entry)).findFirst();
    }

    private static PersonalFileState evolve(PersonalFileState state, FileEvent event) {
        return switch (event) {
            case EntryKept(var _, var kind, var sealed, var retention) ->
                state.with(kind, new Held(sealed.entry(), retention));
            case EntryReplaced(var _, var kind, var _, var sealed, var retention) ->
                state.with(kind, new Held(sealed.entry(), retention));
            case EntryErased(var _, var entry) -> new PersonalFileState(state.without(List.of(entry)), state.erased);
            case PersonalDataErased(var _, var erased, var _) -> new PersonalFileState(state.without(erased), true);
        };
    }

    private PersonalFileState with(EntryKind kind, Held entry) {
        var more = new EnumMap<EntryKind, Held>(EntryKind.class);
        more.putAll(held);
        more.put(kind, entry);
        return new PersonalFileState(more, erased);
    }

    private Map<EntryKind, Held> without(List<EntryId> gone) {
        var less = new EnumMap<EntryKind, Held>(EntryKind.class);
        held.forEach((kind, entry) -> {
            if (!gone.contains(entry.entry())) {
                less.put(kind, entry);
            }
        });
        return less;
    }
}
