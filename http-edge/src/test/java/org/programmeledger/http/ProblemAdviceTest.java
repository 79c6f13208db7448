package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is still there gets an answer, whatever went wrong. */
class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice(new ProblemRenderer(
            new ProblemTexts(List.of(new ProblemTexts.Bundle("org.programmeledger.http.problems"))),
            JsonMapper.shared()));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/funds");

    /** Both look like a connection that was closed; a POST that is answered with nothing would look like one that stands. */
    @Test
    void aDatabaseThatHangsUpIsNotAClientThatWentAway() throws Exception {
        var hungUp = new SQLException("an I/O error", "08006", new EOFException());

        var answer = advice.handle(new IllegalStateException("no transaction", hungUp), request);

        assertThat(Objects.requireNonNull(answer).getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void nobodyIsToldWhereNobodyIsLeft() throws Exception {
        assertThat(advice.handle(new IllegalStateException(new ClientAbortException()), request))
                .isNull();
    }
}
