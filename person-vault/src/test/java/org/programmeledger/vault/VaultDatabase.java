package org.programmeledger.vault;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.programmeledger.eventlog.TestDatabase;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;

/** A database with a log and a vault in it, and a directory with the key file and the journal beside it. */
public record VaultDatabase(TestDatabase database, Path directory) {

    /** A new one. */
    public static VaultDatabase create() {
        return of(TestDatabase.migrated());
    }

    /** In this database, with new files. */
    public static VaultDatabase of(TestDatabase database) {
        new VaultMigration(database.as("ledger_migrator").dataSource()).run();
        try {
            var vault = new VaultDatabase(database, Files.createTempDirectory("vault"));
            KeyFile.createIfMissing(vault.keyFile());
            return vault;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same files, another database: as after a restore. */
    public VaultDatabase restoredTo(TestDatabase backup) {
        return new VaultDatabase(backup, directory);
    }

    /** What a service needs to know. */
    public Map<String, Object> properties() {
        return Map.of(
                "ledger.vault.username",
                "ledger_vault",
                "ledger.vault.password",
                TestDatabase.PASSWORD,
                "ledger.vault.key-file",
                keyFile().toString(),
                "ledger.vault.journal-file",
                journal().toString());
    }

    /** The file with the master keys. */
    public Path keyFile() {
        return directory.resolve("vault-keys");
    }

    /** The journal of erasures. */
    public Path journal() {
        return directory.resolve("erasures");
    }

    /** The vault as a service uses it, on connections that are made anew each time. */
    public PersonVault vault() {
        return new PersonVault(
                database.as("ledger_vault").dataSource(), new KeyFile(keyFile()), new ErasureJournal(journal()));
    }

    /** Of a text in UTF-8, in lower-case hexadecimal. */
    public static String sha256(String text) {
        return Seal.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What an event says of an entry. */
    public static SealedEntry mention(String entry, String commitment) {
        return new SealedEntry(new EntryId(entry), commitment);
    }

    /** A new person. */
    public static PersonId person() {
        return new PersonId(newId(PersonId.PREFIX));
    }

    static EntryRef name(PersonId person) {
        return new EntryRef(new EntryId(newId(EntryId.PREFIX)), person.value(), EntryKind.NAME);
    }

    private static String newId(String prefix) {
        return LedgerId.of(prefix, Generators.timeBasedEpochRandomGenerator().generate());
    }
}
