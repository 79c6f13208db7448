package org.programmeledger.http.observability;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/**
 * Traces and metrics of whichever service has this on its class path. Nothing is sent anywhere, and no span is recorded,
 * unless an exporter is configured; a trace id there is always, because the log and the problems name it.
 */
@AutoConfiguration(before = {MicrometerTracingAutoConfiguration.class, OpenTelemetryTracingAutoConfiguration.class})
public class ObservabilityAutoConfiguration {

    @Bean
    CurrentTrace currentTrace(Tracer tracer) {
        return new CurrentTrace(tracer);
    }

    /** After the filter that begins the span of the request, before every filter that may answer it. */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter(CurrentTrace trace) {
        var registration = new FilterRegistrationBean<>(new TraceFilter(trace));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    ServerRequestObservationConvention requests() {
        return new Requests();
    }

    /** Health checks and scrapes are not worth a trace, and would outnumber everything else. */
    @Bean
    ObservationPredicate notTheOperatorsRequests() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith("/actuator"));
    }

    /** A trace that came in sampled stays so; without an exporter nothing is recorded, whatever came in. */
    @Bean
    Sampler sampler(
            ObjectProvider<SpanExporter> exporters,
            @Value("${management.tracing.sampling.probability:0.1}") double probability) {
        return exporters.stream().findAny().isEmpty()
                ? Sampler.alwaysOff()
                : Sampler.parentBased(Sampler.traceIdRatioBased(probability));
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.RECEIVER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingReceiverTracingObservationHandler<?> received(Tracer tracer, Propagator propagator) {
        return new PropagatingReceiverTracingObservationHandler<ReceiverContext<?>>(tracer, propagator) {
            @Override
            public void onError(ReceiverContext<?> context) {
                mark(getRequiredSpan(context), context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.SENDER_TRACING_OBSERVATION_HANDLER_ORDER)
    PropagatingSenderTracingObservationHandler<?> sent(Tracer tracer, Propagator propagator) {
        return new PropagatingSenderTracingObservationHandler<SenderContext<?>>(tracer, propagator) {
            @Override
            public void onError(SenderContext<?> context) {
                mark(getRequiredSpan(context), context);
            }
        };
    }

    @Bean
    @Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
    DefaultTracingObservationHandler inside(Tracer tracer) {
        return new DefaultTracingObservationHandler(tracer) {
            @Override
            public void onError(Observation.Context context) {
                mark(getRequiredSpan(context), context);
            }
        };
    }

    /** The stock handlers would put the message of the failure into the span. */
    private static void mark(Span span, Observation.Context context) {
        @Nullable Throwable failure = context.getError();
        if (failure != null) {
            span.error(WithoutMessage.of(failure));
        }
    }
}
