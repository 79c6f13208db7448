package org.programmeledger.benchmarks.cluster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Up to where a restore repeats the archived log. */
public sealed interface RecoveryTarget {

    /** As PostgreSQL's settings want it: they know no {@code T} and no {@code Z}. */
    DateTimeFormatter SQL_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    /** Everything that was archived. */
    record End() implements RecoveryTarget {}

    /** The last commit before an instant. */
    record At(Instant instant) implements RecoveryTarget {}

    /** A named restore point, made with {@code pg_create_restore_point}. */
    record Named(String name) implements RecoveryTarget {}

    /** A place in PostgreSQL's log, such as {@code 0/3000148}. */
    record Lsn(String lsn) implements RecoveryTarget {}

    /** How PostgreSQL is told. */
    default Map<String, String> settings() {
        return switch (this) {
            case End _ -> Map.of();
            case At at -> Map.of("recovery_target_time", SQL_TIME.format(at.instant()));
            case Named named -> Map.of("recovery_target_name", named.name());
            case Lsn lsn -> Map.of("recovery_target_lsn", lsn.lsn());
        };
    }
}
