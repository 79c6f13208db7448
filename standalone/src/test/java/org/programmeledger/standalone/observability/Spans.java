package org.programmeledger.standalone.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Where spans go in a test instead of to a collector. */
final class Spans implements SpanExporter {

    private final List<SpanData> ended = new CopyOnWriteArrayList<>();

    /** The spans of a trace, once one of them is such. */
    List<SpanData> of(String trace, Predicate<SpanData> awaited) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ended.stream()
                        .filter(span -> span.getTraceId().equals(trace))
                        .anyMatch(awaited));
        return ended.stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    List<SpanData> all() {
        return ended;
    }

    /** A tag as text; empty if the span has none of that name. */
    static String tag(SpanData span, String name) {
        return span.getAttributes().asMap().entrySet().stream()
                .filter(tag -> tag.getKey().getKey().equals(name))
                .map(tag -> String.valueOf(tag.getValue()))
                .findAny()
                .orElse("");
    }

    /** Everything that a collector would get to read. */
    static String everything(SpanData span) {
        return span.getName()
                + span.getAttributes()
                + span.getEvents()
                + span.getStatus()
                + span.getLinks()
                + span.getResource().getAttribute(AttributeKey.stringKey("service.name"))
                + span.getSpanContext().getTraceState();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        ended.addAll(spans);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
