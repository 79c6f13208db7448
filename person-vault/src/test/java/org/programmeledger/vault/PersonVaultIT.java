package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.people.PersonId;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.events.vault.SealedEntry;

/** Kept, read, erased: on a real database, with its files. */
class PersonVaultIT {

    private static final VaultDatabase DATABASE = VaultDatabase.create();
    private static final Content NAME = Content.of("name", "Wim de Jong");
    private static final PersonId READER = VaultDatabase.person();

    private final PersonVault vault = DATABASE.vault();
    private final PersonId person = VaultDatabase.person();

    @Test
    void whatIsKeptIsReadAndItsReadingIsWrittenDown() {
        var entry = kept(NAME, "key-read");

        assertThat(vault.read(entry, READER, AccessPurpose.IDENTIFY)).contains(NAME);

        assertThat(vault.accesses(person, null, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.actor()).isEqualTo(READER.value());
                    assertThat(access.purpose()).isEqualTo(AccessPurpose.IDENTIFY);
                    assertThat(access.subject()).isEqualTo(person.value());
                    assertThat(access.entry()).isEqualTo(entry.entry());
                    assertThat(access.kind()).isEqualTo(EntryKind.NAME);
                });
    }

    @Test
    void itsCommitmentBelongsToItsContentAndToNoOther() {
        var entry = kept(NAME, "key-proof");

        assertThat(vault.proves(entry, NAME)).isTrue();
        assertThat(vault.proves(entry, Content.of("name", "Wim de Jonge"))).isFalse();
        vault.erase(List.of(entry.entry()));
        assertThat(vault.proves(entry, NAME)).as("the salt is gone").isFalse();
    }

    @Test
    void erasedItIsGoneTwiceAsWellAndNothingBringsItBack() {
        var draft = draft(NAME, "key-erase");
        vault.stage(draft, List.of());
        vault.keep(draft);
        vault.erase(List.of(draft.mention().entry()));
        vault.erase(List.of(draft.mention().entry()));
        vault.keep(draft); // A command that was held up until now.
        vault.keep(List.of(draft.mention().entry()));

        assertThat(vault.read(draft.mention(), READER, AccessPurpose.IDENTIFY)).isEmpty();
        assertThat(vault.accesses(person, null, Long.MAX_VALUE, 10))
                .as("nothing was read")
                .isEmpty();
        assertThatThrownBy(() -> DATABASE.database()
                        .jdbc()
                        .sql("update vault.entry set state = 'KEPT' where id = ?")
                        .param(draft.mention().entry().value())
                        .update())
                .as("not even as superuser")
                .hasMessageContaining("refused");
    }

    @Test
    void whatIsErasedBeforeItArrivesDoesNotArrive() {
        var draft = draft(NAME, "key-late");
        vault.erase(List.of(draft.mention().entry()));
        vault.keep(draft);

        assertThat(vault.read(draft.mention(), READER, AccessPurpose.IDENTIFY)).isEmpty();
    }

    @Test
    void whatNoEventRefersToIsSweptAndWhatAnEventRefersToIsNot() {
        var orphan = draft(NAME, "key-orphan");
        var kept = kept(NAME, "key-kept");
        var held = draft(NAME, "key-held");
        vault.stage(orphan, List.of());
        vault.stage(held, List.of());

        vault.sweep(3600);
        vault.keep(List.of(held.mention().entry()));
        assertThat(vault.sweep(0)).isEqualTo(1);

        assertThat(vault.read(kept, READER, AccessPurpose.IDENTIFY)).contains(NAME);
        assertThat(vault.read(held.mention(), READER, AccessPurpose.IDENTIFY)).contains(NAME);
        assertThatThrownBy(() -> vault.read(orphan.mention(), READER, AccessPurpose.IDENTIFY))
                .isInstanceOf(DamagedEntry.class);

        vault.keep(orphan); // Swept while its command was held up: it is put back.
        assertThat(vault.read(orphan.mention(), READER, AccessPurpose.IDENTIFY)).contains(NAME);
    }

    @Test
    void swappedCiphertextsAndCommitmentsAreDamageAndNotAnotherPersonsName() {
        var mine = kept(NAME, "key-swap-1");
        var yours = kept(Content.of("name", "Fatma Yıldız"), "key-swap-2");
        DATABASE.database()
                .jdbc()
                .sql("""
                        update vault.entry e set ciphertext = o.ciphertext, wrapped_key = o.wrapped_key
                        from vault.entry o where e.id <> o.id and e.id in (:ids) and o.id in (:ids)
                        """)
                .param("ids", List.of(mine.entry().value(), yours.entry().value()))
                .update();

        assertThatThrownBy(() -> vault.read(mine, READER, AccessPurpose.IDENTIFY))
                .isInstanceOf(DamagedEntry.class);
        assertThatThrownBy(() -> vault.read(yours, READER, AccessPurpose.IDENTIFY))
                .isInstanceOf(DamagedEntry.class);
        var third = kept(NAME, "key-swap-3");
        assertThatThrownBy(() ->
                        vault.read(new SealedEntry(third.entry(), mine.commitment()), READER, AccessPurpose.IDENTIFY))
                .as("another commitment")
                .isInstanceOf(DamagedEntry.class);
    }

    @Test
    void aRequestIsRecognisedByItsSaltedHashAndByItsKeyOnceThatIsErased() {
        var draft = draft(NAME, "key-repeat");
        vault.stage(draft, List.of());
        var first = draft.salted("hash of the request");

        assertThat(vault.wasFirst(READER.value(), "key-repeat", "hash of the request", first))
                .isTrue();
        assertThat(vault.wasFirst(READER.value(), "key-repeat", "hash of another", first))
                .isFalse();
        assertThat(vault.wasFirst(READER.value(), "another-key", "hash of the request", first))
                .isFalse();
        vault.erase(List.of(draft.mention().entry()));
        assertThat(vault.wasFirst(READER.value(), "key-repeat", "anything", first))
                .isTrue();
    }

    @Test
    void whoIsNamedInANarrativeSeesWhoReadItUntilItIsErased() {
        var told = VaultDatabase.person();
        var draft = draft(NAME, "key-concern");
        vault.stage(draft, Set.of(told));
        vault.keep(draft);
        vault.read(draft.mention(), READER, AccessPurpose.IDENTIFY);

        assertThat(vault.concerning(told))
                .extracting(EntryRef::id)
                .containsExactly(draft.mention().entry());
        assertThat(vault.accesses(told, null, Long.MAX_VALUE, 10)).hasSize(1);
        vault.erase(List.of(draft.mention().entry()));
        assertThat(vault.concerning(told)).isEmpty();
        assertThat(vault.accesses(told, null, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void withoutItsKeysNothingIsReadOrWrittenAndAllIsThereWhenTheyAreBack() throws IOException {
        var entry = kept(NAME, "key-away");
        var keys = Files.readAllBytes(DATABASE.keyFile());
        Files.delete(DATABASE.keyFile());
        try {
            assertThatThrownBy(() -> vault.read(entry, READER, AccessPurpose.IDENTIFY))
                    .isInstanceOf(VaultUnavailable.class);
            assertThatThrownBy(() -> draft(NAME, "key-away-2")).isInstanceOf(VaultUnavailable.class);
        } finally {
            KeyFile.createIfMissing(DATABASE.keyFile());
            Files.write(DATABASE.keyFile(), keys);
        }
        assertThat(vault.read(entry, READER, AccessPurpose.IDENTIFY)).contains(NAME);
    }

    private PersonVault.Draft draft(Content content, String key) {
        return vault.draft(VaultDatabase.name(person), content, READER.value(), key);
    }

    private SealedEntry kept(Content content, String key) {
        var draft = draft(content, key);
        vault.stage(draft, List.of());
        vault.keep(draft);
        return draft.mention();
    }
}
