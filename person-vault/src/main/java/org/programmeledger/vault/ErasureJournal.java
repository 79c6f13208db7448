package org.programmeledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmeledger.events.LedgerId;
import org.programmeledger.events.vault.EntryId;

/**
 * Which entries were erased, in a file outside the database: a restored backup does not know what was erased after it was
 * made. A line is a time and an id, so there is nothing in it to erase.
 */
final class ErasureJournal {

    private static final int WORDS = 2;

    private final @Nullable Path file;

    /** In this file; without one nothing is remembered outside the database. */
    ErasureJournal(@Nullable Path file) {
        this.file = file;
    }

    /** Adds those that are not in it, on disk when this returns. */
    synchronized void add(Collection<EntryId> erased) {
        var known = entries();
        var now = Instant.now();
        var lines = erased.stream()
                .filter(entry -> !known.contains(entry))
                .distinct()
                .map(entry -> now + " " + entry + "\n")
                .collect(Collectors.joining());
        if (file == null || lines.isEmpty()) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            var last = Files.readString(file, UTF_8);
            Files.writeString(
                    file,
                    last.isEmpty() || last.endsWith("\n") ? lines : "\n" + lines,
                    UTF_8,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException broken) {
            throw new VaultUnavailable("the journal of erasures cannot be written", broken);
        }
    }

    /** All of them. A last line that was cut short by a crash says nothing, and was never relied on. */
    synchronized Set<EntryId> entries() {
        var entries = new LinkedHashSet<EntryId>();
        if (file != null && Files.exists(file)) {
            try {
                for (var line : Files.readAllLines(file, UTF_8)) {
                    var words = line.split(" ");
                    if (words.length == WORDS && LedgerId.isValid(EntryId.PREFIX, words[1])) {
                        entries.add(new EntryId(words[1]));
                    }
                }
            } catch (IOException unreadable) {
                throw new VaultUnavailable("the journal of erasures cannot be read", unreadable);
            }
        }
        return entries;
    }
}
