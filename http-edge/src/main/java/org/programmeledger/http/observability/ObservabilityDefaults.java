package org.programmeledger.http.observability;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What metrics, traces and logs hold unless the operator says otherwise. */
public final class ObservabilityDefaults implements EnvironmentPostProcessor {

    /** Upper bounds of the buckets that latencies are counted in. */
    private static final String BUCKETS = "5ms,10ms,25ms,50ms,100ms,250ms,500ms,1s,2500ms,5s";

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.show-details", "when-authorized"),
            // Whoever has signed in sees the parts: not where on this machine the ledger stands.
            Map.entry("management.health.diskspace.enabled", "false"),
            Map.entry("management.metrics.tags.service", "${spring.application.name:ledger}"),
            Map.entry("management.metrics.distribution.percentiles-histogram.ledger.command", "false"),
            Map.entry("management.metrics.distribution.slo.ledger.command", BUCKETS),
            Map.entry("management.metrics.distribution.slo.http.server.requests", BUCKETS),
            // Every address is counted: a hundred, which is the default, are fewer than there are.
            Map.entry("management.metrics.web.server.max-uri-tags", "500"),
            // Their tag is where the service happens to stand; the disk that counts is the
            // database's.
            Map.entry("management.metrics.enable.disk", "false"),
            // Security would add a dozen spans and timers to each request that say nothing.
            Map.entry("management.observations.enable.spring.security", "false"),
            Map.entry("management.tracing.propagation.type", "W3C"),
            // Baggage is whatever a client sends along; it is neither kept nor passed on.
            Map.entry("management.tracing.baggage.enabled", "false"),
            // PostgreSQL quotes the row that it refuses.
            Map.entry("spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false"),
            // These quote a request that they cannot read: its address, a header, a cookie, a
            // parameter.
            Map.entry("logging.level.org.apache.coyote", "warn"),
            Map.entry("logging.level.org.apache.tomcat.util.http", "warn"),
            Map.entry(
                    "logging.level.org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                    "error"),
            Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "error"),
            // It quotes the bank statement that it cannot read.
            Map.entry("logging.level.com.prowidesoftware", "off"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("observabilityDefaults", DEFAULTS));
    }
}
