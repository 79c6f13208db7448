package org.programmeledger.standalone.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.programmeledger.http.testing.TestIssuer;
import org.programmeledger.http.testing.TestPeople;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One trace from the request through the append to the rows of the views; its id stands in the event. */
class TraceIT {

    private static final String PARTY = "{\"name\":\"Traced\",\"type\":\"OTHER\"}";
    private static final String FROM_OUTSIDE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private static ObservedLedger ledger;

    @BeforeAll
    static void start() {
        ledger = ObservedLedger.start();
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void aCommandItsAppendAndTheRowsOfEveryViewAreOneTrace() throws Exception {
        var posted = ledger.send("POST", "/v1/parties", PARTY);

        var spans = spansFrom(posted, traceInTheLog(posted));
        assertThat(named(spans, "http post /v1/parties").getParentSpanId()).isEqualTo(SpanId.getInvalid());
    }

    @Test
    void aTraceThatCameInGoesOn() throws Exception {
        var posted =
                ledger.send("POST", "/v1/parties", PARTY, "traceparent", "00-" + FROM_OUTSIDE + "-" + CALLER + "-01");

        assertThat(traceInTheLog(posted)).isEqualTo(FROM_OUTSIDE);
        var spans = spansFrom(posted, FROM_OUTSIDE);
        assertThat(named(spans, "http post /v1/parties").getParentSpanId()).isEqualTo(CALLER);
    }

    @Test
    void theFormOfAPagePassesItsTraceOn() {
        var tracer = ledger.context().getBean(Tracer.class);
        var page = tracer.nextSpan().name("page").start();
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", TestIssuer.shared().bearer(TestPeople.AUDITOR));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try (var _ = tracer.withSpan(page)) {
            ledger.context()
                    .getBean(RestClient.class)
                    .get()
                    .uri("/v1/glossary-terms")
                    .retrieve()
                    .toBodilessEntity();
        } finally {
            RequestContextHolder.resetRequestAttributes();
            page.end();
        }
        assertThat(ledger.spans()
                        .of(page.context().traceId(), span -> span.getName().equals("http get /v1/glossary-terms")))
                .isNotEmpty();
    }

    @Test
    void aRefusalTellsTheTraceToReport() throws Exception {
        var refused = ledger.send("POST", "/v1/parties", "{}");

        var trace = json(refused).path("trace").asString("");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(ledger.spans().of(trace, span -> span.getName().startsWith("http post")))
                .isNotEmpty();
    }

    @Test
    void aRefusalBeforeTheServiceIsReachedTellsItToo() throws Exception {
        var refused = ledger.send("GET", "/v1/parties", "", "Authorization", "Bearer wrong");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).path("trace").asString("")).matches("[0-9a-f]{32}");
    }

    /** The request, its command and a view, one below the other, with the position in the log that binds them. */
    private static List<SpanData> spansFrom(HttpResponse<String> posted, String trace) throws Exception {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        var position = json(posted).path("position").asString("");
        var spans = ledger.spans().of(trace, span -> span.getName().equals("view party"));
        var all = ledger.spans().of(trace, span -> span.getName().equals("http post /v1/parties"));
        var request = named(all, "http post /v1/parties");
        var command = named(all, "command RegisterParty");
        var view = named(spans, "view party");

        assertThat(command.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(Spans.tag(command, "ledger.position")).isEqualTo(position);
        assertThat(Spans.tag(command, "ledger.outcome")).isEqualTo("accepted");
        assertThat(view.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(Spans.tag(view, "ledger.position")).isEqualTo(position);
        assertThat(ledger.send("GET", "/v1/parties?minPosition=" + position, "").body())
                .contains(json(posted).path("id").asString(""));
        return all;
    }

    private static String traceInTheLog(HttpResponse<String> posted) throws Exception {
        var position = json(posted).path("position").asString("");
        var entry = json(ledger.send("GET", "/v1/audit-entries/" + position + "?minPosition=" + position, ""));
        var trace = entry.path("correlation").asString("");
        assertThat(entry.path("causation").asString("")).matches("00-" + trace + "-[0-9a-f]{16}-01");
        return trace;
    }

    private static SpanData named(List<SpanData> spans, String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findAny()
                .orElseThrow(() -> new AssertionError(
                        name + " among " + spans.stream().map(SpanData::getName).toList()));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
