package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.programmeledger.eventlog.TestLog.fact;
import static org.programmeledger.eventlog.TestLog.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Readers of a replica are woken by the primary, but not before the replica has what there is to read. */
@Timeout(60)
class ReplicaSignalIT {

    private static final Duration NEVER = Duration.ofHours(1);

    private final TestLog primary = TestLog.create();
    /** A database of its own: what arrives there, and when, is up to the test. */
    private final TestLog replica = TestLog.create();

    @AfterEach
    void close() {
        primary.close();
        replica.close();
    }

    @Test
    void theReaderIsWokenWhenTheReplicaHasWhatThePrimaryAnnounced() throws Exception {
        var signal =
                new LogSignal(primary.pool, replica.pool, NEVER); // So that looking by the way cannot be what finds it.
        signal.start();
        try (var stream = new LogStream(new LogPages(replica.reader), signal, 0)) {
            primary.append(0, fact(incident()));
            primary.append(0, fact(incident()));
            signal.advancedTo(2); // as an append of this JVM says
            assertThat(signal.head()).isZero();
            replica.append(0, fact(incident()));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1);
            replica.append(0, fact(incident()));
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(2);
            assertThat(signal.head()).isEqualTo(2);
        } finally {
            signal.stop();
        }
    }

    @Test
    void aReplicaIsFollowedWhileThePrimaryIsAway() {
        var signal = new LogSignal(new Away(), replica.pool, Duration.ofMillis(20));
        signal.start();
        try {
            replica.append(0, fact(incident()));
            await().untilAsserted(() -> assertThat(signal.head()).isEqualTo(1));
            replica.append(0, fact(incident()));
            await().untilAsserted(() -> assertThat(signal.head()).isEqualTo(2));
        } finally {
            signal.stop();
        }
    }

    private static final class Away extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("the primary is away");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
