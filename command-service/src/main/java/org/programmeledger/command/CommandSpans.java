package org.programmeledger.command;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.programmeledger.eventlog.Submission;

/**
 * The span of a command, from its decision to the end of its append, in the trace of the request: which command, and at
 * which position its last event stands. Requests whose trace is not recorded pay nothing for it.
 */
final class CommandSpans implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Tracer tracer;

    CommandSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var request = tracer.currentSpan();
        if (request == null || !Boolean.TRUE.equals(request.context().sampled())) {
            return chain.proceed();
        }
        var command = unit.getMessage();
        var span = tracer.spanBuilder()
                .setParent(request.context())
                .name("command " + command.getPayloadType().getSimpleName())
                .start();
        unit.onCleanup(_ -> end(span, command));
        try (var _ = tracer.withSpan(span)) {
            return chain.proceed();
        }
    }

    private static void end(Span span, CommandMessage<?> command) {
        var answer =
                command.getMetaData().get(Submission.KEY) instanceof Submission submission ? submission.answer() : null;
        if (answer == null) {
            span.tag("ledger.outcome", "refused");
        } else {
            span.tag("ledger.outcome", "appended").tag("ledger.position", answer.position());
        }
        span.end();
    }
}
