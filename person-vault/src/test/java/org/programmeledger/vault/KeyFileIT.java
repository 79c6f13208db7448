package org.programmeledger.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key file is for its owner's eyes only, and is never guessed at. */
class KeyFileIT {

    private static final byte[] DATA_KEY = Aes.random(32);
    private static final byte[] CONTEXT = {7};

    @TempDir
    private Path directory;

    private Path file;
    private KeyFile keys;

    @BeforeEach
    void create() throws IOException {
        file = directory.resolve("vault-keys");
        KeyFile.createIfMissing(file);
        keys = new KeyFile(file);
    }

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        var first = Files.readString(file);
        KeyFile.createIfMissing(file);

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void ofSeveralWhoMakeItAtTheSameTimeOneMakesIt() throws Exception {
        for (int round = 0; round < 50; round++) {
            Files.delete(file);
            Callable<String> service = () -> {
                KeyFile.createIfMissing(file);
                return keys.current();
            };
            try (var services = Executors.newFixedThreadPool(8)) {
                var seen = new HashSet<String>();
                for (var key : services.invokeAll(Collections.nCopies(8, service))) {
                    seen.add(key.get());
                }
                assertThat(seen).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rw------x"})
    void isRefusedWhenOthersCanGetAtIt(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> keys.wrap(DATA_KEY, CONTEXT))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void theLastKeyWrapsAndAllUnwrap() throws IOException {
        var first = keys.wrap(DATA_KEY, CONTEXT);
        KeyFile.addKey(file);
        var second = keys.wrap(DATA_KEY, CONTEXT);

        assertThat(second.keyId()).isEqualTo(keys.current()).isNotEqualTo(first.keyId());
        assertThat(keys.unwrap(first, CONTEXT)).isEqualTo(DATA_KEY);
        assertThat(keys.unwrap(second, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void aKeyThatIsNotThereIsUnavailableAndAnotherUnderItsIdIsDamage() throws IOException {
        var wrapped = keys.wrap(DATA_KEY, CONTEXT);
        var id = keys.current();
        Files.delete(file);
        assertThatThrownBy(() -> keys.unwrap(wrapped, CONTEXT)).isInstanceOf(VaultUnavailable.class);

        KeyFile.createIfMissing(file);
        assertThatThrownBy(() -> keys.unwrap(wrapped, CONTEXT))
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining(id);

        Files.writeString(file, Files.readString(file).replace(keys.current(), id));
        assertThatThrownBy(() -> keys.unwrap(wrapped, CONTEXT)).isInstanceOf(DamagedEntry.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# only words\n", "mk-1\n", "mk-1 c2hvcnQ=\n", "mk-1 ~~~~\n", "mk-1 AAAA secret-looking\n"})
    void aLineThatIsNoKeyIsRefusedAndNotRepeated(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(keys::current)
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageNotContainingAny("c2hvcnQ", "~~~~", "secret-looking", "only words");
    }

    @Test
    void withoutAFileThereAreNoKeys() {
        assertThatThrownBy(() -> new KeyFile(null).current())
                .isInstanceOf(VaultUnavailable.class)
                .hasMessageContaining("ledger.vault.key-file");
    }
}
