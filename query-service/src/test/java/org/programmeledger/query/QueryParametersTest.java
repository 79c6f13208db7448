package org.programmeledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmeledger.http.Problem;
import org.programmeledger.http.Problem.InputError;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

class QueryParametersTest {

    /** A question with two parameters. */
    static final class Question {
        public String ask(@RequestParam String phase, @RequestParam @Nullable String asOf) {
            return phase + asOf;
        }
    }

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void theUsualPageIsFifty() {
        assertThat(QueryParameters.limit(null)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "50,50", "0050,50", "500,500"})
    void takesAPageSizeUpToFiveHundred(String text, int limit) {
        assertThat(QueryParameters.limit(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "", " 1", "1e2", "10000", "99999999999999999999", "１"})
    void refusesAnyOtherPageSize(String text) {
        assertThatThrownBy(() -> QueryParameters.limit(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(new InputError("limit", "limit", Map.of("most", 500))));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "42,42", "999999999999999999,999999999999999999"})
    void takesAPositionAsCursor(String text, long position) {
        assertThat(QueryParameters.positionCursor(text)).isEqualTo(position);
    }

    @Test
    void withoutACursorItBeginsAtTheBeginning() {
        assertThat(QueryParameters.positionCursor(null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1.0", "9999999999999999999", "1; drop table"})
    void refusesAnyOtherCursor(String text) {
        assertThatThrownBy(() -> QueryParameters.positionCursor(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors()).containsExactly(InputError.of("cursor", "cursor")));
    }

    @Test
    void knownParametersPass() {
        request.setParameter("phase", "ADOPTED");
        request.setParameter("asOf", "3");

        assertThatCode(this::intercept).doesNotThrowAnyException();
    }

    @Test
    void everyUnknownParameterIsNamedWithTheKnownOnes() {
        request.setParameter("phase", "ADOPTED");
        request.setParameter("asof", "3");
        request.setParameter("x".repeat(100), "");

        assertThatThrownBy(this::intercept).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(problem.errors())
                    .isEqualTo(List.of(
                            new InputError("asof", "unknown-parameter", Map.of("known", "asOf, phase")),
                            new InputError("x".repeat(60), "unknown-parameter", Map.of("known", "asOf, phase"))));
        });
    }

    private void intercept() throws NoSuchMethodException {
        var handler = new HandlerMethod(new Question(), Question.class.getMethod("ask", String.class, String.class));
        assertThat(new QueryParameters().preHandle(request, new MockHttpServletResponse(), handler))
                .isTrue();
    }
}
