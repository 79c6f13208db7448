package org.programmeledger.query.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.programmeledger.eventlog.TestDatabase;

/** Fills an empty log with many events, all at once. */
public final class LargeLog {

    private LargeLog() {}

    /** Returns the position of the last. */
    public static long fill(TestDatabase database, long events) {
        try (var script = LargeLog.class.getResourceAsStream("large-log.sql")) {
            var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("{events}", "" + events);
            database.jdbc().sql(sql).update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return 101 + events;
    }
}
