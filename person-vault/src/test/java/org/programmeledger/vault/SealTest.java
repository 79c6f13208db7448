package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.programmeledger.events.vault.EntryKind;
import org.programmeledger.vault.MasterKeys.WrappedKey;

/** What is sealed for one entry opens as that entry only, with its key only, unaltered only. */
class SealTest {

    private static final EntryRef REF = VaultDatabase.name(VaultDatabase.person());
    private static final Content NAME = Content.of("name", "Wim de Jong-Özdemir");

    /** Master keys in memory: what a key management service would be. */
    private static final class Keys implements MasterKeys {
        private final Map<String, byte[]> keys = new HashMap<>();
        private String current = "";

        Keys() {
            rotate("first");
        }

        void rotate(String id) {
            keys.put(id, Aes.random(Aes.KEY_BYTES));
            current = id;
        }

        @Override
        public String current() {
            return current;
        }

        @Override
        public WrappedKey wrap(byte[] dataKey, byte[] context) {
            return new WrappedKey(current, Aes.encrypt(keys.get(current), dataKey, context));
        }

        @Override
        public byte[] unwrap(WrappedKey wrapped, byte[] context) {
            return Aes.decrypt(keys.get(wrapped.keyId()), wrapped.bytes(), context);
        }
    }

    private final Keys keys = new Keys();
    private final Seal seal = new Seal(keys);

    @Test
    void opensToWhatWasSealed() {
        var contact = Content.of(Map.of("email", "wim@example.org", "phone", "010 123 45 67"));
        var opened = Seal.withNewSalt(contact);
        var sealed = seal.seal(REF, opened);

        var again = seal.open(REF, sealed.key(), sealed.ciphertext());

        assertThat(again.content()).isEqualTo(contact);
        assertThat(again.commitment()).isEqualTo(sealed.commitment());
    }

    @Test
    void everyEntryHasAKeyAndASaltOfItsOwnSoNothingShowsThatTwoAreEqual() {
        var one = seal.seal(REF, Seal.withNewSalt(NAME));
        var other = seal.seal(REF, Seal.withNewSalt(NAME));

        assertThat(one.commitment()).isNotEqualTo(other.commitment());
        assertThat(one.ciphertext()).isNotEqualTo(other.ciphertext());
        assertThatThrownBy(() -> seal.open(REF, one.key(), other.ciphertext())).isInstanceOf(DamagedEntry.class);
    }

    @Test
    void everyBitOfKeyAndCiphertextCounts() {
        var sealed = seal.seal(REF, Seal.withNewSalt(NAME));

        IntStream.range(0, sealed.ciphertext().length * 8)
                .forEach(bit -> assertThatThrownBy(
                                () -> seal.open(REF, sealed.key(), flipped(sealed.ciphertext(), bit)))
                        .isInstanceOf(DamagedEntry.class));
        IntStream.range(0, sealed.key().bytes().length * 8)
                .forEach(bit -> assertThatThrownBy(() -> seal.open(
                                REF,
                                new WrappedKey("first", flipped(sealed.key().bytes(), bit)),
                                sealed.ciphertext()))
                        .isInstanceOf(DamagedEntry.class));
        assertThatThrownBy(() -> seal.open(REF, sealed.key(), new byte[3])).isInstanceOf(DamagedEntry.class);
    }

    @Test
    void whatWasSealedForOneEntryDoesNotOpenAsAnother() {
        var sealed = seal.seal(REF, Seal.withNewSalt(NAME));
        var otherPerson = VaultDatabase.person().value();

        for (var other : new EntryRef[] {
            new EntryRef(VaultDatabase.name(VaultDatabase.person()).id(), REF.subject(), REF.kind()),
            new EntryRef(REF.id(), otherPerson, REF.kind()),
            new EntryRef(REF.id(), REF.subject(), EntryKind.NOTE)
        }) {
            assertThatThrownBy(() -> seal.open(other, sealed.key(), sealed.ciphertext()))
                    .isInstanceOf(DamagedEntry.class);
            var movedKey = keys.wrap(keys.unwrap(sealed.key(), REF.boundTo("key")), other.boundTo("key"));
            assertThatThrownBy(() -> seal.open(other, movedKey, sealed.ciphertext()))
                    .as("also with its key")
                    .isInstanceOf(DamagedEntry.class);
        }
    }

    @Test
    void aKeyIsNoContentAndContentIsNoKey() {
        var sealed = seal.seal(REF, Seal.withNewSalt(NAME));

        assertThatThrownBy(() -> keys.unwrap(sealed.key(), REF.boundTo("content")))
                .isInstanceOf(DamagedEntry.class);
        assertThatThrownBy(() -> seal.open(REF, new WrappedKey("first", sealed.ciphertext()), sealed.ciphertext()))
                .isInstanceOf(DamagedEntry.class);
    }

    @Test
    void wrappedAnewItOpensWithTheNewMasterKeyAndTheSameCiphertext() {
        var sealed = seal.seal(REF, Seal.withNewSalt(NAME));
        keys.rotate("second");

        var wrapped = seal.wrapAnew(REF, sealed.key());
        keys.keys.remove("first");

        assertThat(wrapped.keyId()).isEqualTo("second");
        assertThat(seal.open(REF, wrapped, sealed.ciphertext()).content()).isEqualTo(NAME);
    }

    @Test
    void theCanonicalFormTellsEveryContentFromEveryOther() {
        assertThat(Content.of("a", "bc").canonical())
                .isNotEqualTo(Content.of("ab", "c").canonical());
        assertThat(Content.of(Map.of("a", "1", "b", "2")).canonical())
                .isEqualTo(Content.of(Map.of("b", "2", "a", "1")).canonical());
        assertThat(Content.of("a", "é").canonical())
                .isNotEqualTo(Content.of("a", "e\u0301").canonical());
    }

    @Test
    void nothingShowsItsContentInAMessage() {
        var opened = Seal.withNewSalt(NAME);

        assertThat(NAME + " " + opened + " " + seal.seal(REF, opened)).doesNotContain("Wim");
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        var flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
