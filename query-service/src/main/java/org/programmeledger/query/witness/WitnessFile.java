package org.programmeledger.query.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmeledger.eventlog.LogMark;

/**
 * A file of marks, one a line: {@code position event-id recorded-at}. A line is on disk before {@link #append} returns. It
 * holds at most 10,000 lines (about 800 kB): then every second of the older ones is dropped, so that what lies longer ago
 * is known less finely, but never forgotten.
 */
final class WitnessFile {

    private static final int MOST = 10_000;
    private static final int RECENT = 1_000;

    private final Path path;
    private int lines;

    WitnessFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The marks in order of position; a line that was cut short by a crash is not one. */
    List<LogMark> read() throws IOException {
        if (!Files.exists(path)) {
            lines = 0;
            return List.of();
        }
        var text = Files.readAllLines(path, UTF_8);
        lines = text.size();
        return text.stream()
                .flatMap(line -> mark(line).stream())
                .sorted(Comparator.comparingLong(LogMark::position))
                .toList();
    }

    /** Adds a mark and waits until it is on disk. */
    void append(LogMark mark) throws IOException {
        if (lines >= MOST) {
            thin();
        }
        boolean isNew = !Files.exists(path);
        write(path, line(mark), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (isNew) {
            syncDirectory();
        }
        lines++;
    }

    private void thin() throws IOException {
        var marks = read();
        var kept = new ArrayList<LogMark>();
        for (int i = 0; i < marks.size(); i++) {
            if (i % 2 == 0 || i >= marks.size() - RECENT) {
                kept.add(marks.get(i));
            }
        }
        var beside = path.resolveSibling(path.getFileName() + ".new");
        write(
                beside,
                kept.stream().map(WitnessFile::line).collect(Collectors.joining()),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory();
        lines = kept.size();
    }

    private static void write(Path path, String text, StandardOpenOption... options) throws IOException {
        try (var channel = FileChannel.open(path, options)) {
            var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void syncDirectory() throws IOException {
        try (var directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static String line(LogMark mark) {
        return mark.position() + " " + mark.eventId() + " " + mark.recordedAt() + "\n";
    }

    private static Optional<LogMark> mark(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogMark(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2])));
        } catch (NumberFormatException | DateTimeParseException cutShort) {
            return Optional.empty();
        }
    }
}
