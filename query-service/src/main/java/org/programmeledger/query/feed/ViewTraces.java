package org.programmeledger.query.feed;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.programmeledger.eventlog.RecordedEvent;
import org.programmeledger.http.observability.Traceparent;
import org.springframework.stereotype.Component;

/**
 * Goes on with the traces of the requests whose events a view takes in: one span for each request in a batch, as long as
 * the batch takes. Only for traces that are recorded, and only for fresh events: a view that catches up or is rebuilt
 * takes in what was traced long ago.
 */
@Component
class ViewTraces {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Tracer tracer;
    private final Clock clock;

    ViewTraces(Tracer tracer, Clock clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    /** The spans of a batch. Whoever asked for them ends them. */
    record Spans(List<Span> open) {

        /** The rows can be read. */
        void committed() {
            open.forEach(Span::end);
        }

        /** The batch will be read again. */
        void rolledBack() {
            open.forEach(span -> span.tag("ledger.outcome", "rolled back").end());
        }
    }

    /** Begins the spans of a batch, which may be none. */
    Spans begin(String view, List<RecordedEvent> batch) {
        var after = clock.instant().minus(FRESH);
        var positions = new LinkedHashMap<Traceparent, Long>();
        for (var event : batch) {
            if (event.isReadable() && event.recordedAt().isAfter(after)) {
                Traceparent.parse(event.metadata().causation())
                        .filter(Traceparent::sampled)
                        .ifPresent(parent -> positions.put(parent, event.position()));
            }
        }
        return new Spans(positions.entrySet().stream()
                .map(cause -> start(view, cause.getKey(), cause.getValue()))
                .toList());
    }

    private Span start(String view, Traceparent parent, long position) {
        var request = tracer.traceContextBuilder()
                .traceId(parent.traceId())
                .spanId(parent.spanId())
                .sampled(true)
                .build();
        return tracer.spanBuilder()
                .setParent(request)
                .name("view " + view)
                .tag("ledger.view", view)
                .tag("ledger.position", position)
                .start();
    }
}
