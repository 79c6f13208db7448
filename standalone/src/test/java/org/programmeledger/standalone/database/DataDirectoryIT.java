package org.programmeledger.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the real file system. Full and read-only disks are tried in {@code DemoIT}. */
class DataDirectoryIT {

    @TempDir
    Path root;

    @Test
    void isClaimedByOneAtATime() {
        try (var first = DataDirectory.claim(root.resolve("a/b"))) {
            assertThatThrownBy(() -> DataDirectory.claim(root.resolve("a/b")))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage("A ledger is already running on " + first.path() + " (process "
                            + ProcessHandle.current().pid() + "); stop it first, or choose another --data");
        }
        DataDirectory.claim(root.resolve("a/b")).close();
    }

    @Test
    void isNotAFile() throws IOException {
        var file = Files.writeString(root.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.claim(file)).hasMessageEndingWith("it is not a directory");
        assertThatThrownBy(() -> DataDirectory.claim(file.resolve("data")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("Cannot create the data directory ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void isNotSomebodyElsesDirectory() throws IOException {
        Files.writeString(root.resolve("thesis.odt"), "");
        assertThatThrownBy(() -> DataDirectory.claim(root)).hasMessageContaining("it holds other files");
        assertThat(root.resolve("ledger.lock")).doesNotExist();
    }

    @Test
    void mayBeADiskOfItsOwn() throws IOException {
        Files.createDirectory(root.resolve("lost+found"));
        DataDirectory.claim(root).close();
    }
}
