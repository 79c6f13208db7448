package org.programmeledger.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.programmeledger.events.vault.SealedEntry;
import org.programmeledger.vault.MasterKeys.WrappedKey;

/**
 * Envelope encryption: each entry has a data key and a salt of its own, used once. The salt is encrypted with the content,
 * so whoever destroys the data key destroys both, and the commitment in the log commits to nothing that anyone can guess.
 */
final class Seal {

    private static final int SALT_BYTES = 32;

    /** An entry as it is stored, with the commitment that goes into its event. */
    record Sealed(EntryRef ref, WrappedKey key, byte[] ciphertext, String commitment) {}

    /** An entry as it was before it was sealed. */
    record Opened(Content content, byte[] salt) {

        /** SHA-256 over the salt and the canonical content. */
        String commitment() {
            return sha256(salt, content.canonical());
        }

        /** A digest of the text that says nothing about it once the salt is gone. */
        String salted(String text) {
            return sha256(salt, Framing.of(text));
        }

        @Override
        public String toString() {
            return "an opened entry";
        }
    }

    private final MasterKeys masterKeys;

    Seal(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    static Opened withNewSalt(Content content) {
        return new Opened(content, Aes.random(SALT_BYTES));
    }

    Sealed seal(EntryRef ref, Opened entry) {
        var dataKey = Aes.random(Aes.KEY_BYTES);
        var canonical = entry.content().canonical();
        var plain = ByteBuffer.allocate(SALT_BYTES + canonical.length)
                .put(entry.salt())
                .put(canonical)
                .array();
        try {
            return new Sealed(
                    ref,
                    masterKeys.wrap(dataKey, ref.boundTo("key")),
                    Aes.encrypt(dataKey, plain, ref.boundTo("content")),
                    entry.commitment());
        } finally {
            Arrays.fill(dataKey, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Throws {@link DamagedEntry} when it is not what was sealed under this reference. */
    Opened open(EntryRef ref, WrappedKey key, byte[] ciphertext) {
        var dataKey = masterKeys.unwrap(key, ref.boundTo("key"));
        try {
            var plain = ByteBuffer.wrap(Aes.decrypt(dataKey, ciphertext, ref.boundTo("content")));
            var salt = new byte[SALT_BYTES];
            plain.get(salt);
            return new Opened(Content.parse(plain), salt);
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** The same data key under the current master key; the ciphertext stays as it is. */
    WrappedKey wrapAnew(EntryRef ref, WrappedKey key) {
        var dataKey = masterKeys.unwrap(key, ref.boundTo("key"));
        try {
            return masterKeys.wrap(dataKey, ref.boundTo("key"));
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    /** What an event says of an entry. */
    static SealedEntry mentioned(Sealed sealed) {
        return new SealedEntry(sealed.ref().id(), sealed.commitment());
    }

    static String sha256(byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha256.update(part);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
