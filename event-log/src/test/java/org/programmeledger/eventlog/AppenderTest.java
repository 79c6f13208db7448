package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What is left of the appender when the way to the database breaks. */
class AppenderTest {

    private int attempts;
    private final AbstractDataSource broken = new AbstractDataSource() {
        @Override
        public Connection getConnection() {
            attempts++;
            throw new NoClassDefFoundError("not an exception");
        }

        @Override
        public Connection getConnection(String username, String password) {
            return getConnection();
        }
    };

    @Test
    @Timeout(10)
    void anErrorFailsItsBatchAndNotTheOnesAfterIt() {
        var appender = new Appender(
                new BatchWriter(broken), new AggregateCache(10), position -> {}, new SimpleMeterRegistry());
        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> appender.append(new Append(List.of(), List.of(), List.of(), null, "")))
                    .isInstanceOf(LogUnavailable.class)
                    .hasCauseInstanceOf(NoClassDefFoundError.class);
            assertThat(attempts).isEqualTo(attempt);
        }
    }
}
