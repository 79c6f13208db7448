package org.programmeledger.command.vault;

import static org.programmeledger.command.Verdict.accept;
import static org.programmeledger.command.Verdict.refuse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.Verdict;
import org.programmeledger.command.vault.PersonalFileCommand.EraseEntry;
import org.programmeledger.command.vault.PersonalFileCommand.ErasePersonalData;
import org.programmeledger.command.vault.PersonalFileCommand.KeepEntry;
import org.programmeledger.command.vault.PersonalFileRejection.EntryUnderRetention;
import org.programmeledger.command.vault.PersonalFileRejection.PersonalDataWereErased;
import org.programmeledger.command.vault.PersonalFileRejection.UnknownEntry;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.FileEvent;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.EntryReplaced;
import org.programmeledger.events.vault.FileEvent.KeptEntry;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.Retention;

/** Decides about personal files, of which it sees references only. */
final class PersonalFileDecider {

    private PersonalFileDecider() {}

    static Verdict<FileEvent> decide(PersonalFileCommand command, PersonalFileState file) {
        return switch (command) {
            case KeepEntry entry -> keep(entry, file);
            case EraseEntry(var id, var entry, var today) -> erase(id, entry, file, today);
            case ErasePersonalData(var id, var today) -> eraseAll(id, file, today);
        };
    }

    private static Verdict<FileEvent> keep(KeepEntry command, PersonalFileState file) {
        if (file.erased()) {
            return refuse(new PersonalDataWereErased(command.file().owner()));
        }
        var earlier = file.held().get(command.kind());
        if (earlier == null) {
            return accept(new EntryKept(command.file(), command.kind(), command.sealed(), command.retention()));
        }
        return accept(new EntryReplaced(
                command.file(),
                command.kind(),
                earlier.entry(),
                command.sealed(),
                later(earlier.retention(), command.retention())));
    }

    /** A correction does not shorten the time for which something must be kept. */
    private static @Nullable Retention later(@Nullable Retention one, @Nullable Retention other) {
        return one == null || (other != null && other.until().isAfter(one.until())) ? other : one;
    }

    private static Verdict<FileEvent> erase(FileId id, EntryId entry, PersonalFileState file, LocalDate today) {
        var held = file.find(entry).orElse(null);
        if (held == null) {
            return refuse(new UnknownEntry(entry));
        }
        if (held.mustBeKeptOn(today)) {
            var retention = Objects.requireNonNull(held.retention());
            return refuse(new EntryUnderRetention(entry, retention.ground(), retention.until()));
        }
        return accept(new EntryErased(id, entry));
    }

    /** Never refused: what must be kept is named, and goes when it is asked for again after its time. */
    private static Verdict<FileEvent> eraseAll(FileId id, PersonalFileState file, LocalDate today) {
        var erased = new ArrayList<EntryId>();
        var kept = new ArrayList<KeptEntry>();
        for (var held : file.held().values()) {
            if (held.mustBeKeptOn(today)) {
                kept.add(new KeptEntry(held.entry(), Objects.requireNonNull(held.retention())));
            } else {
                erased.add(held.entry());
            }
        }
        return accept(new PersonalDataErased(id, erased, kept));
    }
}
