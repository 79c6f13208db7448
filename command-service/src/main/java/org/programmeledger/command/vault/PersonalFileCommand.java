package org.programmeledger.command.vault;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.programmeledger.command.LedgerCommand;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.Retention;
import org.programmeledger.events.vault.SealedEntry;

/** Everything one can ask of a personal file. */
public sealed interface PersonalFileCommand extends LedgerCommand {

    FileId file();

    @Override
    default LedgerId target() {
        return file();
    }

    /** Something is to be kept, in the place of what was kept of its kind. */
    sealed interface KeepEntry extends PersonalFileCommand {

        EntryKind kind();

        SealedEntry sealed();

        /** Until when the law requires it to be kept; null if it does not. */
        @Nullable
        Retention retention();
    }

    /** Keep what somebody is called. */
    record KeepName(
            FileId file, SealedEntry sealed, @Nullable Retention retention) implements KeepEntry {

        @Override
        public EntryKind kind() {
            return EntryKind.NAME;
        }
    }

    /** Keep where somebody can be reached. */
    record KeepContact(
            FileId file, SealedEntry sealed, @Nullable Retention retention) implements KeepEntry {

        @Override
        public EntryKind kind() {
            return EntryKind.CONTACT;
        }
    }

    /** Keep what was written about somebody. */
    record KeepNote(
            FileId file, SealedEntry sealed, @Nullable Retention retention) implements KeepEntry {

        @Override
        public EntryKind kind() {
            return EntryKind.NOTE;
        }
    }

    /** Erase one entry. */
    record EraseEntry(FileId file, EntryId entry, LocalDate today) implements PersonalFileCommand {}

    /** Erase everything that may be erased. */
    record ErasePersonalData(FileId file, LocalDate today) implements PersonalFileCommand {}
}
