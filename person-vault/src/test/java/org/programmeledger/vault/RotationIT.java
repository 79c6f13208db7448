package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.vault.SealedEntry;

/** The master key changes while people write, read and erase; nobody notices, and the earlier key is not needed any more. */
class RotationIT {

    private static final int WRITERS = 4;
    private static final int ENTRIES = 150;

    private final VaultDatabase database = VaultDatabase.create();
    private final List<SealedEntry> kept = Collections.synchronizedList(new ArrayList<>());
    private final List<SealedEntry> erased = Collections.synchronizedList(new ArrayList<>());

    @Test
    void rotationUnderLoadLosesNothingAndBringsNothingBack() throws Exception {
        var vault = database.vault();
        write(vault, 0, 20);
        var ciphertexts = ciphertexts();
        var before = Files.readString(database.keyFile());
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 1; writer <= WRITERS; writer++) {
                int nr = writer;
                writers.add(threads.submit(() -> write(vault, nr, ENTRIES)));
            }
            var rotation = threads.submit(() -> {
                for (int i = 0; i < 3 || !done.get(); i++) {
                    KeyFile.addKey(database.keyFile());
                    vault.wrapAnew();
                }
                return null;
            });
            for (var writer : writers) {
                writer.get();
            }
            done.set(true);
            rotation.get();
        }
        vault.wrapAnew();

        Files.writeString(
                database.keyFile(), Files.readString(database.keyFile()).substring(before.length()));
        assertThat(vault.masterKeysInUse()).as("one key is enough").hasSize(1);
        assertThat(kept)
                .hasSizeGreaterThan(WRITERS * ENTRIES / 2)
                .allSatisfy(entry -> assertThat(read(entry)).isTrue());
        assertThat(erased)
                .hasSizeGreaterThan(WRITERS * ENTRIES / 8)
                .allSatisfy(entry -> assertThat(read(entry)).isFalse());
        assertThat(ciphertexts()).as("no ciphertext was touched").containsAll(ciphertexts);
    }

    private boolean read(SealedEntry entry) {
        return database.vault()
                .read(entry, VaultDatabase.person(), AccessPurpose.IDENTIFY)
                .isPresent();
    }

    /** Every fifth is erased again. */
    private void write(PersonVault vault, int writer, int entries) {
        for (int i = 0; i < entries; i++) {
            var draft = vault.draft(
                    VaultDatabase.name(VaultDatabase.person()),
                    Content.of("name", "Writer " + writer + " entry " + i),
                    "person-" + writer,
                    "key-" + i);
            vault.stage(draft, List.of());
            vault.keep(draft);
            if (writer > 0 && i % 5 == 0) {
                vault.erase(List.of(draft.mention().entry()));
                erased.add(draft.mention());
            } else {
                kept.add(draft.mention());
            }
        }
    }

    private List<String> ciphertexts() {
        return database.database()
                .jdbc()
                .sql("select md5(ciphertext) from vault.entry where state = 'KEPT'")
                .query(String.class)
                .list();
    }
}
