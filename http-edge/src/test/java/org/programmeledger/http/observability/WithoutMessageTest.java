package org.programmeledger.http.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A failure is told with where and what, never with what was being written. */
class WithoutMessageTest {

    private static final String CANARY = "qxCanaryzq";

    @Test
    void keepsClassesPlacesAndSqlStatesOfTheWholeChain() {
        var cause = new SQLException("Failing row contains (" + CANARY + ")", "23505");
        var told = written(WithoutMessage.of(new IllegalStateException("for input " + CANARY, cause)));

        assertThat(told)
                .contains("java.lang.IllegalStateException")
                .contains("java.sql.SQLException, SQL state 23505")
                .contains("keepsClassesPlacesAndSqlStatesOfTheWholeChain")
                .doesNotContain(CANARY);
    }

    @Test
    void leavesOutWhatIsSuppressedBecauseThatTalksToo() {
        var failure = new IllegalStateException();
        failure.addSuppressed(new IllegalStateException(CANARY));

        assertThat(written(WithoutMessage.of(failure))).doesNotContain(CANARY);
    }

    @Test
    void endsWhereTheCausesGoInARing() {
        var first = new IllegalStateException(CANARY);
        var second = new IllegalStateException(CANARY, first);
        first.initCause(second);

        assertThat(written(WithoutMessage.of(first))).doesNotContain(CANARY);
    }

    private static String written(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
