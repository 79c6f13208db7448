package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

/** What passes by itself is told apart from what is our fault. */
class DatabaseAwayTest {

    @Test
    void isSeenBehindWhateverWrapsIt() {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("no connection", "08006"))))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLException("terminating", "57P01")))
                .isTrue();
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("the pool has none")))
                .isTrue();
    }

    @Test
    void aWrongStatementOrNoDatabaseAtAllIsNot() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("syntax", "42601"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new SQLException("without a state"))).isFalse();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("ours"))).isFalse();
    }
}
