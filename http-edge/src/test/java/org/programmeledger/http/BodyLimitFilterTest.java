package org.programmeledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class BodyLimitFilterTest {

    private static final int LIMIT = 256 * 1024;

    private final BodyLimitFilter filter = new BodyLimitFilter(new ProblemRenderer(
            new ProblemTexts(List.of(new ProblemTexts.Bundle("org.programmeledger.http.problems"))),
            JsonMapper.builder().build()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** A body whose length is announced, or not. */
    private static MockHttpServletRequest request(int length, boolean announced) {
        var request = new MockHttpServletRequest("POST", "/v1/funds") {
            @Override
            public long getContentLengthLong() {
                return announced ? length : -1;
            }
        };
        request.setContent(new byte[length]);
        return request;
    }

    @Test
    void anAnnouncedBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        FilterChain chain = (asked, answered) -> {
            throw new IllegalStateException("must not be reached");
        };
        filter.doFilter(request(LIMIT + 1, true), response, chain);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"limitBytes\":262144", "/problems/body-too-large");
        assertThat(response.getHeader("API-Version")).isEqualTo("1.0.0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBodyOfExactlyTheLimitIsRead(boolean announced) throws Exception {
        filter.doFilter(
                request(LIMIT, announced),
                response,
                (asked, answered) ->
                        assertThat(asked.getInputStream().readAllBytes()).hasSize(LIMIT));

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void anUnannouncedBodyIsCountedWhileItIsReadHoweverItIsRead() {
        assertThatThrownBy(() -> filter.doFilter(
                        request(LIMIT + 1, false),
                        response,
                        (asked, answered) -> asked.getInputStream().readAllBytes()))
                .isInstanceOf(Problem.class)
                .hasMessage("body-too-large");
        assertThatThrownBy(() -> filter.doFilter(request(LIMIT + 1, false), response, (asked, answered) -> {
                    var body = asked.getInputStream();
                    while (body.read() >= 0) {
                        response.setStatus(200);
                    }
                }))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/funds/fund_1/receipt-imports/previews",
                "/v1/funds/fund_1/expenditure-imports",
                "/v1/funds/fund_1/bank-statements"
            })
    void whereAFileComesInTheBodyMayBeLargerAndNotMuch(String path) throws Exception {
        var allowed = request(7 * 1024 * 1024, true);
        allowed.setRequestURI(path);
        filter.doFilter(allowed, response, (asked, answered) -> {});
        assertThat(response.getStatus()).isEqualTo(200);

        var refused = request(7 * 1024 * 1024 + 1, true);
        refused.setRequestURI(path);
        filter.doFilter(refused, response, (asked, answered) -> {});
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void aFormWithPartsIsTakenAtThePageForFilesOnly() throws Exception {
        filter.doFilter(form("/funds/fund_1/imports", 7 * 1024 * 1024), response, (asked, answered) -> {});
        assertThat(response.getStatus()).isEqualTo(200);

        for (var elsewhere : List.of("/", "/incidents/new", "/funds/fund_1/imports/x", "/v1/funds/fund_1/receipts")) {
            var refused = new MockHttpServletResponse();
            filter.doFilter(form(elsewhere, 10), refused, (asked, answered) -> {
                throw new IllegalStateException("must not be reached");
            });
            assertThat(refused.getStatus()).as(elsewhere).isEqualTo(415);
        }
    }

    @Test
    void aFileThatIsTooLargeForThePageLeadsBackToIt() throws Exception {
        filter.doFilter(form("/funds/fund_1/imports", 7 * 1024 * 1024 + 1), response, (asked, answered) -> {
            throw new IllegalStateException("must not be reached");
        });

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/funds/fund_1/imports?tooLarge=true");
    }

    /** Where a file comes in as a part, a form without parts is as small as everywhere. */
    @Test
    void thePageForFilesTakesNoOtherLargeBody() throws Exception {
        var form = request(LIMIT + 1, true);
        form.setRequestURI("/funds/fund_1/imports");
        form.setContentType("application/x-www-form-urlencoded");
        filter.doFilter(form, response, (asked, answered) -> {});

        assertThat(response.getStatus()).isEqualTo(413);
    }

    private static MockHttpServletRequest form(String path, int length) {
        var form = request(length, true);
        form.setRequestURI(path);
        form.setContentType("Multipart/form-data; boundary=x");
        return form;
    }

    @Test
    void onlyTheApiHasAVersion() throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", "/elsewhere"), response, (asked, answered) -> {});

        assertThat(response.getHeader("API-Version")).isNull();
    }
}
