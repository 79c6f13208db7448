package org.programmeledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Master keys in a file that only its owner can read: a line each, an id and 32 bytes in Base64, the last one wraps. It is
 * read at every use: a new line rotates, and a file that is gone is missed at once.
 */
public final class KeyFile implements MasterKeys {

    private static final Set<PosixFilePermission> FOR_OTHERS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE)));

    private final @Nullable Path file;

    /** Looks for the keys in this file; without one there are none. */
    public KeyFile(@Nullable Path file) {
        this.file = file;
    }

    /**
     * Makes a file with one new key; leaves one that is there as it is.
     *
     * @throws IOException when it cannot be written
     */
    public static void createIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var next = written(file, newKey());
        try {
            Files.createLink(file, next); // Of several who make one at the same time, one makes it.
        } catch (FileAlreadyExistsException _) {
            // It was another.
        } finally {
            Files.delete(next);
        }
    }

    /**
     * Adds a new key, which wraps from now on. The earlier ones are still needed until everything is wrapped anew.
     *
     * @throws IOException when it cannot be written
     */
    public static void addKey(Path file) throws IOException {
        replace(file, Files.readString(file) + newKey());
    }

    private static String newKey() {
        return "mk-" + HexFormat.of().formatHex(Aes.random(8)) + " "
                + Base64.getEncoder().encodeToString(Aes.random(Aes.KEY_BYTES)) + "\n";
    }

    /** At once, so that nobody reads half a line. */
    private static void replace(Path file, String keys) throws IOException {
        Files.move(written(file, keys), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path written(Path file, String keys) throws IOException {
        var next = Files.createTempFile(file.toAbsolutePath().getParent(), "vault-keys", ".new"); // For the owner only.
        return Files.writeString(next, keys, UTF_8, StandardOpenOption.SYNC);
    }

    @Override
    public String current() {
        var keys = read();
        forget(keys);
        return keys.sequencedKeySet().getLast();
    }

    @Override
    public WrappedKey wrap(byte[] dataKey, byte[] context) {
        var keys = read();
        try {
            var current = keys.sequencedEntrySet().getLast();
            return new WrappedKey(current.getKey(), Aes.encrypt(current.getValue(), dataKey, context));
        } finally {
            forget(keys);
        }
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        var keys = read();
        try {
            var key = keys.get(wrapped.keyId());
            if (key == null) {
                throw new VaultUnavailable("the master key " + wrapped.keyId() + " is not in the key file");
            }
            return Aes.decrypt(key, wrapped.bytes(), context);
        } finally {
            forget(keys);
        }
    }

    private LinkedHashMap<String, byte[]> read() {
        if (file == null) {
            throw new VaultUnavailable("no key file is configured (ledger.vault.key-file)");
        }
        try {
            if (!Collections.disjoint(Files.getPosixFilePermissions(file), FOR_OTHERS)) {
                throw new VaultUnavailable("the key file can be read by others: chmod 600 it");
            }
            var keys = new LinkedHashMap<String, byte[]>();
            for (var line : Files.readAllLines(file, UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    put(line.strip().split(" +"), keys);
                }
            }
            if (keys.isEmpty()) {
                throw new VaultUnavailable("there is no key in the key file");
            }
            return keys;
        } catch (IOException | UnsupportedOperationException unreadable) {
            throw new VaultUnavailable(
                    "the key file cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /** Never says what stands in the line. */
    private static void put(String[] line, LinkedHashMap<String, byte[]> keys) {
        try {
            var key = line.length == 2 ? Base64.getDecoder().decode(line[1]) : new byte[0];
            if (key.length == Aes.KEY_BYTES && keys.put(line[0], key) == null) {
                return;
            }
        } catch (IllegalArgumentException _) {
            // No Base64: a line like any other that is not a key.
        }
        throw new VaultUnavailable("a line of the key file is not an id of its own and 32 bytes in Base64");
    }

    private static void forget(LinkedHashMap<String, byte[]> keys) {
        keys.values().forEach(key -> Arrays.fill(key, (byte) 0));
    }
}
