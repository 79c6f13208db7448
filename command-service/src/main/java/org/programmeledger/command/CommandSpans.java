package org.programmeledger.command;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.springframework.stereotype.Component;

/**
 * The span of a command, from the gate to the log's verdict on its append, in the trace of the request. Requests whose
 * trace is not recorded pay nothing for it.
 */
@Component
final class CommandSpans {

    private final Tracer tracer;

    CommandSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Begins it; one that does nothing where nothing is recorded. The caller ends it. */
    Span begin(Object command) {
        var request = tracer.currentSpan();
        if (request == null || !Boolean.TRUE.equals(request.context().sampled())) {
            return Span.NOOP;
        }
        return tracer.spanBuilder()
                .setParent(request.context())
                .name("command " + command.getClass().getSimpleName())
                .start();
    }
}
