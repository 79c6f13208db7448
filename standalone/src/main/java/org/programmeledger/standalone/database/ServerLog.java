package org.programmeledger.standalone.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the database server has written to its log since this was opened, and what that means for a start. */
final class ServerLog {

    private static final Pattern COMPLAINT =
            Pattern.compile("(?:FATAL|PANIC|initdb: error|pg_ctl: error|postgres: error):\\s+(.*)");
    private static final List<String> HOPELESS =
            List.of("pg_ctl: could not start server", "password authentication failed for user");

    private final Path file;
    private final long from;

    ServerLog(Path file) {
        this.file = file;
        this.from = size(file);
    }

    /** Whether waiting any longer is no use. */
    boolean saysItWillNotStart() {
        var text = text();
        return HOPELESS.stream().anyMatch(text::contains);
    }

    /** The last complaint of the server, without its time and level. */
    Optional<String> complaint() {
        return COMPLAINT.matcher(text()).results().map(found -> found.group(1)).reduce((_, last) -> last);
    }

    private String text() {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }
}
