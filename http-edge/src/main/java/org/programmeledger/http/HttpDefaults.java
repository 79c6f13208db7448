package org.programmeledger.http;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What holds for every service of the ledger unless its operator says otherwise. */
public final class HttpDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "httpDefaults",
                        Map.of(
                                "springdoc.api-docs.path", "/v1/openapi.json",
                                "springdoc.api-docs.version", "openapi_3_1",
                                "springdoc.paths-to-match", "/v1/**",
                                "spring.threads.virtual.enabled", "true",
                                "spring.main.banner-mode", "off",
                                "server.shutdown", "graceful",
                                "spring.lifecycle.timeout-per-shutdown-phase", "2s",
                                "management.endpoints.web.exposure.include", "health,prometheus",
                                "management.endpoint.health.probes.enabled", "true")));
    }
}
