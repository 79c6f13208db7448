package org.programmeledger.query.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmeledger.eventlog.LogMark;

/** What was seen is kept, within bounds, and survives a line that was cut short. */
class WitnessFileIT {

    private static final Instant THEN = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void marksAreReadBackInOrderAndALineCutShortIsNone() throws IOException {
        var path = directory.resolve("witness");
        var file = new WitnessFile(path);
        assertThat(file.read()).isEmpty();
        file.append(mark(3));
        file.append(mark(7));
        assertThat(Files.readString(path))
                .isEqualTo("3 event-3 2026-11-24T12:00:03Z\n7 event-7 2026-11-24T12:00:07Z\n");
        Files.writeString(path, "9 event-9 2026-11", StandardOpenOption.APPEND);

        assertThat(new WitnessFile(path).read()).containsExactly(mark(3), mark(7));
    }

    @Test
    void theFileIsBoundedAndForgetsNoTime() throws IOException {
        var path = directory.resolve("witness");
        var lines = new ArrayList<String>();
        for (int position = 1; position <= 10_000; position++) {
            lines.add(position + " event-" + position + " " + THEN.plusSeconds(position));
        }
        Files.write(path, lines);
        var file = new WitnessFile(path);
        assertThat(file.read()).hasSize(10_000);

        file.append(mark(10_001));

        List<LogMark> kept = file.read();
        assertThat(kept).hasSize(5_501).startsWith(mark(1), mark(3)).endsWith(mark(10_000), mark(10_001));
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    private static LogMark mark(long position) {
        return new LogMark(position, "event-" + position, THEN.plusSeconds(position));
    }
}
