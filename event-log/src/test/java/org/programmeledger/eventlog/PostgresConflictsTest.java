package org.programmeledger.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** PostgreSQL's way of saying that a row is there already. */
class PostgresConflictsTest {

    private final PostgresConflicts conflicts = new PostgresConflicts();

    @Test
    void aUniqueViolationIsRecognisedHoweverDeep() {
        var violation = new SQLException("duplicate key", "23505");
        assertThat(conflicts.isDuplicateKeyViolation(violation)).isTrue();
        assertThat(conflicts.isDuplicateKeyViolation(new IllegalStateException(new RuntimeException(violation))))
                .isTrue();
    }

    @Test
    void nothingElseIs() {
        assertThat(conflicts.isDuplicateKeyViolation(new SQLException("foreign key", "23503")))
                .isFalse();
        assertThat(conflicts.isDuplicateKeyViolation(new SQLException("no state")))
                .isFalse();
        assertThat(conflicts.isDuplicateKeyViolation(new IllegalStateException("23505")))
                .isFalse();
    }
}
