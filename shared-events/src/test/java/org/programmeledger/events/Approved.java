package org.programmeledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text that somebody has looked at and approved, as a file in the repository. {@code ./mvnw test -pl shared-events
 * -Dapprove=true} writes the files anew; the difference is then looked at, and approved, in the commit. A golden file of
 * an older revision is never written again.
 */
record Approved(Path folder) {

    static final Approved GOLDEN = new Approved(Path.of("src/test/resources/golden"));
    static final Approved SCHEMAS = new Approved(Path.of("src/main/resources/schemas"));

    /** Fails unless the text is the approved one; writes it instead when told to approve. */
    void verify(String file, String text) {
        try {
            if (Boolean.getBoolean("approve")) {
                Files.writeString(folder.resolve(file), text);
            }
            assertThat(folder.resolve(file))
                    .as("approve new files with -Dapprove=true")
                    .exists();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertThat(text).as(file).isEqualTo(text(file));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Set<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
