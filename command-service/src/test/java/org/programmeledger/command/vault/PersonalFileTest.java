package org.programmeledger.command.vault;

import static org.programmeledger.command.BoTu.id;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.command.History;
import org.programmeledger.command.Wiring;
import org.programmeledger.command.vault.PersonalFileCommand.EraseEntry;
import org.programmeledger.command.vault.PersonalFileCommand.ErasePersonalData;
import org.programmeledger.command.vault.PersonalFileCommand.KeepContact;
import org.programmeledger.command.vault.PersonalFileCommand.KeepName;
import org.programmeledger.command.vault.PersonalFileCommand.KeepNote;
import org.programmeledger.command.vault.PersonalFileRejection.PersonalDataWereErased;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.FileEvent.EntryErased;
import org.programmeledger.events.vault.FileEvent.EntryKept;
import org.programmeledger.events.vault.FileEvent.PersonalDataErased;
import org.programmeledger.events.vault.FileId;
import org.programmeledger.events.vault.SealedEntry;

/** The wiring of a personal file: each command reaches the decider, and what it decides is applied. */
class PersonalFileTest {

    private static final PersonId PERSON = new PersonId(id(PersonId.PREFIX, 1));
    private static final FileId FILE = FileId.of(PERSON);
    private static final SealedEntry ENTRY = new SealedEntry(new EntryId(id(EntryId.PREFIX, 1)), "ab".repeat(32));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Wiring<PersonalFile> file = new Wiring<>(PersonalFile.class, History.of());

    @Test
    void anEmptyFileTakesInEachKind() {
        file.given()
                .when(new KeepName(FILE, ENTRY, null))
                .expectEvents(new EntryKept(FILE, EntryKind.NAME, ENTRY, null));
        file.given()
                .when(new KeepContact(FILE, ENTRY, null))
                .expectEvents(new EntryKept(FILE, EntryKind.CONTACT, ENTRY, null));
        file.given()
                .when(new KeepNote(FILE, ENTRY, null))
                .expectEvents(new EntryKept(FILE, EntryKind.NOTE, ENTRY, null));
    }

    @Test
    void anEntryAndEverythingCanBeErasedAlsoOfAnEmptyFile() {
        var kept = new EntryKept(FILE, EntryKind.NAME, ENTRY, null);
        file.given(kept)
                .when(new EraseEntry(FILE, ENTRY.entry(), TODAY))
                .expectEvents(new EntryErased(FILE, ENTRY.entry()));
        file.given(kept)
                .when(new ErasePersonalData(FILE, TODAY))
                .expectEvents(new PersonalDataErased(FILE, List.of(ENTRY.entry()), List.of()));
        file.given()
                .when(new ErasePersonalData(FILE, TODAY))
                .expectEvents(new PersonalDataErased(FILE, List.of(), List.of()));
    }

    @Test
    void aRefusalLeavesNothing() {
        file.refuses(
                file.given(new PersonalDataErased(FILE, List.of(), List.of())).when(new KeepName(FILE, ENTRY, null)),
                new PersonalDataWereErased(PERSON));
    }
}
