package org.programmeledger.http.observability;

import io.micrometer.tracing.Tracer;
import java.util.Optional;

/** The trace that the calling thread works for. */
public final class CurrentTrace {

    private final Tracer tracer;

    CurrentTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Where the calling thread stands in its trace; empty outside of any. */
    public Optional<Traceparent> here() {
        var span = tracer.currentSpan();
        if (span == null) {
            return Optional.empty();
        }
        var context = span.context();
        var here = new Traceparent(context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()));
        return Traceparent.parse(here.toString());
    }
}
