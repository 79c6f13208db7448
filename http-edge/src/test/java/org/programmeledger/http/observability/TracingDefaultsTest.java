package org.programmeledger.http.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Nothing is recorded, and there is nothing that could send it, unless an operator says where to. */
class TracingDefaultsTest {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(context -> new ObservabilityDefaults()
                    .postProcessEnvironment(context.getEnvironment(), new SpringApplication()))
            .withConfiguration(AutoConfigurations.of(
                    ObservabilityAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class));

    @Test
    void withoutAnEndpointThereIsATraceIdAndNothingElse() {
        service.run(context -> {
            assertThat(context).doesNotHaveBean(SpanExporter.class);
            var span = fromASampledCaller(context.getBean(Tracer.class));
            assertThat(span.context().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(span.context().sampled()).isFalse();
            assertThat(context.getBean(Tracer.class).nextSpan().context().traceId())
                    .matches("(?!0{32})[0-9a-f]{32}");
        });
    }

    @Test
    void withOneASampledCallerIsFollowed() {
        service.withPropertyValues(
                        ENDPOINT + "=http://127.0.0.1:9/v1/traces", "management.tracing.sampling.probability=0")
                .run(context -> {
                    assertThat(context).hasSingleBean(SpanExporter.class);
                    var tracer = context.getBean(Tracer.class);
                    assertThat(fromASampledCaller(tracer).context().sampled()).isTrue();
                    assertThat(tracer.nextSpan().context().sampled()).isFalse();
                });
    }

    private static Span fromASampledCaller(Tracer tracer) {
        var caller = tracer.traceContextBuilder()
                .traceId("4bf92f3577b34da6a3ce929d0e0e4736")
                .spanId("00f067aa0ba902b7")
                .sampled(true)
                .build();
        return tracer.spanBuilder().setParent(caller).name("request").start();
    }
}
