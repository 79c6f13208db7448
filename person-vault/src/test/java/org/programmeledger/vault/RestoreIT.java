package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.vault.SealedEntry;

/** A backup that is older than an erasure does not bring the data back. */
class RestoreIT {

    private static final Content NAME = Content.of("name", "Wim de Jong");

    @Test
    void whatWasErasedAfterTheBackupIsErasedAgainFromTheJournal() throws IOException {
        var live = VaultDatabase.create();
        var erased = kept(live.vault(), "key-1");
        var stays = kept(live.vault(), "key-2");
        var backup = live.database().copy();
        live.vault().erase(List.of(erased.entry()));

        var restored = live.restoredTo(backup).vault();
        assertThat(read(restored, erased)).as("the control: the backup has it").isTrue();

        assertThat(restored.replayErasures()).isEqualTo(1);
        assertThat(restored.replayErasures()).as("again").isZero();
        assertThat(read(restored, erased)).isFalse();
        assertThat(read(restored, stays)).isTrue();
    }

    @Test
    void aLineThatWasCutShortHarmsNeitherTheOthersNorTheNext() throws IOException {
        var live = VaultDatabase.create();
        var first = kept(live.vault(), "key-1");
        var second = kept(live.vault(), "key-2");
        var backup = live.database().copy();
        live.vault().erase(List.of(first.entry()));
        Files.writeString(live.journal(), "2026-11-24T12:00:00Z entry_0193", StandardOpenOption.APPEND);
        live.vault().erase(List.of(second.entry()));

        var restored = live.restoredTo(backup).vault();
        assertThat(restored.replayErasures()).isEqualTo(2);
        assertThat(Files.readString(live.journal())).doesNotContain("Wim");
    }

    private static boolean read(PersonVault vault, SealedEntry entry) {
        return vault.read(entry, VaultDatabase.person(), AccessPurpose.IDENTIFY).isPresent();
    }

    private static SealedEntry kept(PersonVault vault, String key) {
        var draft = vault.draft(VaultDatabase.name(VaultDatabase.person()), NAME, "person-1", key);
        vault.stage(draft, List.of());
        vault.keep(draft);
        return draft.mention();
    }
}
